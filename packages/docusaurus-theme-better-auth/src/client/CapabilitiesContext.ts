import {createContext} from 'react';
import type {AuthCapabilities} from '../session/capabilities';

/** What a provider says in the backend's place: for tests and previews. */
export const CapabilitiesContext = createContext<AuthCapabilities | null>(null);
