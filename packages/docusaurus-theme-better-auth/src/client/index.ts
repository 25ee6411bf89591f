/** What a site and its swizzled components import. Small: it is on every page. */
export type {AuthClient} from '../session/authClient';
export {authClientOptions} from '../session/authClientOptions';
export type {Reader, SessionState} from '../session/sessionState';
export {
  createFixedSessionStore,
  type SessionStore,
} from '../session/sessionStore';
export type {AuthCapabilities} from '../session/capabilities';
export {SessionProvider} from './SessionProvider';
export {useAuthCapabilities} from './useAuthCapabilities';
export {useAuthSettings} from './useAuthSettings';
export {useConsent} from './useConsent';
export {usePreferences, type PreferencesState} from './usePreferences';
export {useReaderProfile, type ReaderProfileState} from './useReaderProfile';
export {useSession} from './useSession';
export {useSessionStore} from './useSessionStore';
export {useSignInLink} from './useSignInLink';
export {useSignOut} from './useSignOut';
