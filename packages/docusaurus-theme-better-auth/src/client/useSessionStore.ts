import {useContext} from 'react';
import {SessionContext} from './SessionContext';
import {useBrowserSessionStore} from './useBrowserSessionStore';
import type {SessionStore} from '../session/sessionStore';

/** The provider's store, or the browser's own. */
export function useSessionStore(): SessionStore {
  const browserStore = useBrowserSessionStore();
  return useContext(SessionContext) ?? browserStore;
}
