import {createContext} from 'react';
import type {Preferences} from 'better-auth-reader-profile/contract';

/** Preferences that a provider gives in the backend's place: for previews. */
export const PreferencesContext = createContext<Preferences | null>(null);
