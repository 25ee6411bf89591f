import {useContext} from 'react';
import {createBrowserSessionStore} from '../session/browserSessionStore';
import {
  createFixedSessionStore,
  type SessionStore,
} from '../session/sessionStore';
import {SessionContext} from './SessionContext';
import {useAuthSettings} from './useAuthSettings';

// Static rendering has one constant reader: an unknown one.
const unknownReader = createFixedSessionStore();
let browserStore: SessionStore | undefined;

/** The provider's store, or the browser's own. */
export function useSessionStore(): SessionStore {
  const provided = useContext(SessionContext);
  const settings = useAuthSettings();
  if (provided) {
    return provided;
  }
  if (typeof window === 'undefined') {
    return unknownReader;
  }
  browserStore ??= createBrowserSessionStore(settings);
  return browserStore;
}
