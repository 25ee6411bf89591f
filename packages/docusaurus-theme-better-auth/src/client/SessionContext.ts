import {createContext} from 'react';
import type {SessionStore} from '../session/sessionStore';

/** Null outside a provider: hooks then use the browser's own store. */
export const SessionContext = createContext<SessionStore | null>(null);
