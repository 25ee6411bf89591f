import {createBrowserSessionStore} from '../session/browserSessionStore';
import {
  createFixedSessionStore,
  type SessionStore,
} from '../session/sessionStore';
import {useAuthSettings} from './useAuthSettings';

// Static rendering has one constant reader: an unknown one.
const unknownReader = createFixedSessionStore();
let browserStore: SessionStore | undefined;

/** The one store of this browser tab. */
export function useBrowserSessionStore(): SessionStore {
  const settings = useAuthSettings();
  if (typeof window === 'undefined') {
    return unknownReader;
  }
  browserStore ??= createBrowserSessionStore(settings);
  return browserStore;
}
