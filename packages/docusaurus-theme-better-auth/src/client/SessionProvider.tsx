import React, {type ReactNode} from 'react';
import type {SessionStore} from '../session/sessionStore';
import {SessionContext} from './SessionContext';
import {useBrowserSessionStore} from './useBrowserSessionStore';

/**
 * Provides the session to what is inside. The theme puts one around the whole
 * site; a second one with a `store` shows another reader inside it, as tests
 * and previews do.
 *
 * @param props.store default: the browser's store
 */
export function SessionProvider({
  store,
  children,
}: {
  store?: SessionStore;
  children: ReactNode;
}): ReactNode {
  const browserStore = useBrowserSessionStore();
  return (
    <SessionContext.Provider value={store ?? browserStore}>
      {children}
    </SessionContext.Provider>
  );
}
