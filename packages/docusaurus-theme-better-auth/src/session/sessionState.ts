/** A signed-in reader, as much of them as pages show. */
export type Reader = {
  id: string;
  name: string;
  email: string;
  /** An https URL of the avatar, or null. */
  image: string | null;
  /** What follows is left out where the backend does not tell it. */
  emailVerified?: boolean | undefined;
  username?: string | null | undefined;
  role?: string | null | undefined;
  twoFactorEnabled?: boolean | undefined;
  /** A guest, whose account has no way to sign in again. */
  isAnonymous?: boolean;
  /** The session is an admin's, who looks at the site as this reader. */
  isImpersonated?: boolean;
};

/**
 * What is known of the reader's session.
 *
 * - `loading`: not asked yet, or the first answer is on its way
 * - `signed-out`: nobody is signed in; `ended` where the session was there in
 *   this tab and ended without a sign-out (it expired, or was revoked)
 * - `signed-in`: the backend named the reader
 * - `degraded`: the backend could not be asked; `reader` is who was signed in
 *   when it last answered. Docs go on working.
 */
export type SessionState =
  | {status: 'loading'; reader: null}
  | {status: 'signed-out'; reader: null; ended: boolean}
  | {status: 'signed-in'; reader: Reader}
  | {status: 'degraded'; reader: Reader | null};

export const LOADING: SessionState = {status: 'loading', reader: null};

export const SIGNED_OUT: SessionState = {
  status: 'signed-out',
  reader: null,
  ended: false,
};
