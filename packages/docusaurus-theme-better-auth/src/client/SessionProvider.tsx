import React, {type ReactNode} from 'react';
import type {AuthCapabilities} from '../session/capabilities';
import type {SessionStore} from '../session/sessionStore';
import type {Profile} from 'better-auth-reader-profile/contract';
import {CapabilitiesContext} from './CapabilitiesContext';
import {ProfileContext} from './ProfileContext';
import {SessionContext} from './SessionContext';
import {useBrowserSessionStore} from './useBrowserSessionStore';

/**
 * Provides the session to what is inside. The theme puts one around the whole
 * site; a second one with a `store` shows another reader inside it, as tests
 * and previews do.
 *
 * @param props.store default: the browser's store
 * @param props.capabilities in place of what the backend says; default: it is asked
 * @param props.profile in place of what the backend has stored; default: it is asked
 */
export function SessionProvider({
  store,
  capabilities = null,
  profile = null,
  children,
}: {
  store?: SessionStore;
  capabilities?: AuthCapabilities | null;
  profile?: Profile | null;
  children: ReactNode;
}): ReactNode {
  const browserStore = useBrowserSessionStore();
  return (
    <SessionContext.Provider value={store ?? browserStore}>
      <CapabilitiesContext.Provider value={capabilities}>
        <ProfileContext.Provider value={profile}>
          {children}
        </ProfileContext.Provider>
      </CapabilitiesContext.Provider>
    </SessionContext.Provider>
  );
}
