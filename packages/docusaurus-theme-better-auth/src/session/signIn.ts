import * as z from 'zod/mini';
import {AuthFailure} from './authFailure';
import {callAuth} from './callAuth';
import {confirmSession} from './confirmSession';
import {callAuthPath} from './callAuthPath';
import {rememberMethod} from './lastMethod';
import {readSecondStep, type SecondStep} from './secondStep';
import type {SignInValues} from './credentials';
import type {Reader} from './sessionState';
import type {SessionStore} from './sessionStore';

/** Headers that a request needs beside its body, such as a captcha's. */
export type ExtraHeaders = () => Record<string, string>;

/** The reader, or the second step that stands before their session. */
export type SignInOutcome =
  {reader: Reader} | {reader: null; secondStep: SecondStep};

const Anything = z.unknown();

// What is no name can't be anybody's: that is all a reader is told.
const NO_SUCH_NAME: readonly string[] = [
  'username-invalid',
  'username-too-long',
  'username-too-short',
];

async function signInByName(
  {email, ...rest}: SignInValues,
  headers: Record<string, string>,
): Promise<unknown> {
  try {
    return await callAuthPath('/sign-in/username', {
      body: {...rest, username: email},
      headers,
      schema: Anything,
    });
  } catch (error) {
    throw error instanceof AuthFailure && NO_SUCH_NAME.includes(error.code)
      ? new AuthFailure('wrong-name-or-password')
      : error;
  }
}

/** Signs in by password, and by e-mail address or user name. */
export function signInMutationOptions(
  store: SessionStore,
  extraHeaders: ExtraHeaders = () => ({}),
) {
  return {
    mutationFn: async (values: SignInValues): Promise<SignInOutcome> => {
      const headers = extraHeaders();
      const answer = values.email.includes('@')
        ? await callAuth((client, fetchOptions) =>
            client.signIn.email({
              ...values,
              fetchOptions: {
                ...fetchOptions,
                headers: {...fetchOptions.headers, ...headers},
              },
            }),
          )
        : await signInByName(values, headers);
      rememberMethod('email_password');
      const secondStep = readSecondStep(answer);
      return secondStep
        ? {reader: null, secondStep}
        : {reader: await confirmSession(store)};
    },
  };
}
