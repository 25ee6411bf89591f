import React, {type ReactNode} from 'react';
import {SessionContext} from './SessionContext';
import type {SessionStore} from '../session/sessionStore';

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
  return (
    <SessionContext.Provider value={store ?? null}>
      {children}
    </SessionContext.Provider>
  );
}
