import {createContext} from 'react';
import type {Profile} from 'better-auth-reader-profile/contract';

/** A profile that a provider gives in the backend's place: for previews. */
export const ProfileContext = createContext<Profile | null>(null);
