import * as z from 'zod/mini';
import {AuthFailure, type AuthFailureCode} from './authFailure';
import {callAuthPath} from './callAuthPath';
import {OneTimeCode, normalizeCode} from './oneTimeCode';
import {SecondStep} from './secondStep';
import {confirmSession} from './confirmSession';
import {secretOf, type TotpSetUp} from './totpSetUp';
import type {Reader} from './sessionState';
import type {SessionStore} from './sessionStore';

/** How a reader confirms a sign-in: by an app, by e-mail, by a kept code. */
export const TWO_FACTOR_METHODS = ['totp', 'otp', 'backup-code'] as const;
export type TwoFactorMethod = (typeof TWO_FACTOR_METHODS)[number];

/** What the form of the second step collects. */
export const TwoFactorValues = z.object({
  code: OneTimeCode,
  trustDevice: z.boolean(),
});
export type TwoFactorValues = z.infer<typeof TwoFactorValues>;

const Anything = z.unknown();

/**
 * The ways to take the second step, of those that the answer of a sign-in
 * named (`twoFactorMethods`). Where none are known, it may be any.
 */
export function methodsOfState(state: unknown): TwoFactorMethod[] {
  const handedOver = SecondStep.safeParse(state);
  const named = handedOver.success ? handedOver.data.twoFactorMethods : [];
  return named.length === 0
    ? [...TWO_FACTOR_METHODS]
    : TWO_FACTOR_METHODS.filter((method) =>
        // Backup codes are made along with an authenticator app's secret.
        named.includes(method === 'backup-code' ? 'totp' : method),
      );
}

// As Better Auth makes them: five characters, a hyphen, five characters.
function normalizeBackupCode(typed: string): string {
  return normalizeCode(typed)
    .replace(/\p{Pd}/gu, '-')
    .replace(/^([a-z\d]{5})([a-z\d]{5})$/i, '$1-$2');
}

/** Ends a sign-in by its second step; resolves to the reader. */
export function twoFactorMutationOptions(
  store: SessionStore,
  method: TwoFactorMethod,
) {
  return {
    mutationFn: async (values: TwoFactorValues): Promise<Reader> => {
      const code =
        method === 'backup-code'
          ? normalizeBackupCode(values.code)
          : values.code;
      try {
        await callAuthPath(`/two-factor/verify-${method}`, {
          body: {...values, code},
          schema: Anything,
        });
      } catch (error) {
        // Only a code that was sent can be replaced: with the other methods
        // the whole sign-in is over.
        throw method !== 'otp' && isFailure(error, 'code-attempts-used')
          ? new AuthFailure('two-factor-attempts-used')
          : error;
      }
      return confirmSession(store);
    },
  };
}

/** Sends a code to the reader's e-mail address. */
export async function sendTwoFactorCode(): Promise<void> {
  await callAuthPath('/two-factor/send-otp', {schema: Anything});
}

const Enabled = z.object({
  totpURI: z.string(),
  backupCodes: z.array(z.string()),
});

/**
 * Begins to set up an authenticator app. An account that has one gets its
 * secret again, for a further device.
 */
export async function beginTotp(password: string): Promise<TotpSetUp> {
  try {
    const {totpURI, backupCodes} = await callAuthPath('/two-factor/enable', {
      body: {password, method: 'totp'},
      schema: Enabled,
    });
    return {uri: totpURI, secret: secretOf(totpURI), backupCodes};
  } catch (error) {
    if (!isFailure(error, 'authenticator-already-set-up')) {
      throw error;
    }
    const {totpURI} = await callAuthPath('/two-factor/get-totp-uri', {
      body: {password},
      schema: z.object({totpURI: z.string()}),
    });
    return {uri: totpURI, secret: secretOf(totpURI), backupCodes: null};
  }
}

/**
 * Turns two-factor sign-in on, or adds a way to it, by a code that shows that
 * the way works.
 */
export async function confirmTwoFactor(
  store: SessionStore,
  method: 'totp' | 'otp',
  code: string,
): Promise<void> {
  await callAuthPath(`/two-factor/verify-${method}`, {
    body: {code},
    schema: Anything,
  });
  await confirmSession(store);
}

/** Makes new backup codes; the old ones work no more. */
export async function renewBackupCodes(password: string): Promise<string[]> {
  const {backupCodes} = await callAuthPath(
    '/two-factor/generate-backup-codes',
    {
      body: {password},
      schema: z.object({backupCodes: z.array(z.string())}),
    },
  );
  return backupCodes;
}

/** Turns two-factor sign-in off; forgets the app's secret and backup codes. */
export async function disableTwoFactor(
  store: SessionStore,
  password: string,
): Promise<void> {
  await callAuthPath('/two-factor/disable', {
    body: {password},
    schema: Anything,
  });
  await confirmSession(store);
}

function isFailure(error: unknown, code: AuthFailureCode): boolean {
  return error instanceof AuthFailure && error.code === code;
}
