import * as z from 'zod/mini';
import {AuthFailure} from './authFailure';
import {callAuth} from './callAuth';
import {rememberMethod} from './lastMethod';
import {confirmSession} from './confirmSession';
import {type ExtraHeaders} from './signIn';
import type {SignUpValues} from './credentials';
import type {OwnValues} from './ownFieldsSchema';
import type {Reader} from './sessionState';
import type {SessionStore} from './sessionStore';

/** Better Auth says `token: null` where the address must be verified first. */
const VerificationPending = z.object({token: z.null()});

/** What signing up sends beside what the form's own schema reads. */
export type SignUpRequest = SignUpValues & {
  /** Values of the owner's fields. */
  own: OwnValues;
};

/**
 * Creates an account by e-mail and password. Resolves to the reader, or to
 * null where the backend wants the e-mail address verified before a sign-in.
 */
export function signUpMutationOptions(
  store: SessionStore,
  {
    extraHeaders = () => ({}),
    findCallback = () => Promise.resolve(undefined),
  }: {
    extraHeaders?: ExtraHeaders;
    /** The page that the link in the message to confirm the address leads to. */
    findCallback?: () => Promise<string | undefined>;
  } = {},
) {
  return {
    mutationFn: async ({
      own,
      username,
      ...values
    }: SignUpRequest): Promise<Reader | null> => {
      const headers = extraHeaders();
      const callbackURL = await findCallback();
      const answer = await callAuth((client, fetchOptions) =>
        client.signUp.email({
          ...own,
          ...values,
          ...(username !== undefined && {username}),
          ...(callbackURL !== undefined && {callbackURL}),
          fetchOptions: {
            ...fetchOptions,
            headers: {...fetchOptions.headers, ...headers},
          },
        }),
      );
      if (VerificationPending.safeParse(answer).success) {
        return null;
      }
      rememberMethod('email_password');
      try {
        return await confirmSession(store);
      } catch {
        // The account is there: to try again would say that it is taken.
        throw new AuthFailure('created-not-signed-in');
      }
    },
  };
}
