import {
  AuthFailure,
  type AuthFailureCode,
} from 'docusaurus-theme-better-auth/client/forms';

/** What comes of what somebody does here: nothing. */
export function ignore(): void {
  // The gallery has no page to go on to.
}

/** An act that succeeds. */
export const succeeds = () => Promise.resolve();

/** An act that never comes to an end. */
export const hangs = () => new Promise<never>(() => undefined);

/** An act that fails in this way. */
export const fails = (code: AuthFailureCode) => () =>
  Promise.reject(new AuthFailure(code));
