import * as z from 'zod/mini';
import {AuthFailure} from './authFailure';
import {callAuth} from './callAuth';
import {confirmSession} from './signIn';
import type {SignUpValues} from './credentials';
import type {Reader} from './sessionState';
import type {SessionStore} from './sessionStore';

/** Better Auth says `token: null` where the address must be verified first. */
const VerificationPending = z.object({token: z.null()});

/**
 * Creates an account by e-mail and password. Resolves to the reader, or to
 * null where the backend wants the e-mail address verified before a sign-in.
 */
export function signUpMutationOptions(store: SessionStore) {
  return {
    mutationFn: async (values: SignUpValues): Promise<Reader | null> => {
      const answer = await callAuth((client, fetchOptions) =>
        client.signUp.email({...values, fetchOptions}),
      );
      if (VerificationPending.safeParse(answer).success) {
        return null;
      }
      try {
        return await confirmSession(store);
      } catch {
        // The account is there: to try again would say that it is taken.
        throw new AuthFailure('created-not-signed-in');
      }
    },
  };
}
