import React, {type ReactNode} from 'react';
import type {AuthCapabilities} from '../session/capabilities';
import type {SessionStore} from '../session/sessionStore';
import type {Preferences, Profile} from 'better-auth-reader-profile/contract';
import {CapabilitiesContext} from './CapabilitiesContext';
import {PreferencesContext} from './PreferencesContext';
import {ProfileContext} from './ProfileContext';
import {SessionContext} from './SessionContext';
import {useBrowserSessionStore} from './useBrowserSessionStore';

/**
 * Provides a session to what is inside, in place of the browser's own: it shows
 * another reader there, as tests and previews do.
 *
 * @param props.store default: the browser's store
 * @param props.capabilities in place of what the backend says; default: it is asked
 * @param props.profile in place of what the backend has stored; default: it is asked
 * @param props.preferences in place of what the backend keeps; default: it is asked
 */
export function SessionProvider({
  store,
  capabilities = null,
  profile = null,
  preferences = null,
  children,
}: {
  store?: SessionStore;
  capabilities?: AuthCapabilities | null;
  profile?: Profile | null;
  preferences?: Preferences | null;
  children: ReactNode;
}): ReactNode {
  const browserStore = useBrowserSessionStore();
  return (
    <SessionContext.Provider value={store ?? browserStore}>
      <CapabilitiesContext.Provider value={capabilities}>
        <ProfileContext.Provider value={profile}>
          <PreferencesContext.Provider value={preferences}>
            {children}
          </PreferencesContext.Provider>
        </ProfileContext.Provider>
      </CapabilitiesContext.Provider>
    </SessionContext.Provider>
  );
}
