import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import {AuthFailure, type AuthFailureCode} from './authFailure';

// Loaded by those who use a passkey, and by nobody else.
const load = () => import('@simplewebauthn/browser');

/** Whether this browser knows passkeys at all. */
export function supportsPasskeys(): boolean {
  return typeof window !== 'undefined' && 'PublicKeyCredential' in window;
}

/** Whether this browser offers passkeys while a field is filled in. */
export async function supportsPasskeyAutofill(): Promise<boolean> {
  return (
    supportsPasskeys() &&
    // Missing in older browsers, whatever the types say.
    (await (
      PublicKeyCredential as Partial<typeof PublicKeyCredential>
    ).isConditionalMediationAvailable?.()) === true
  );
}

/** How a browser names what went wrong, and what that is to a reader. */
const FAILURES: Record<string, AuthFailureCode> = {
  // The browser does not tell a refusal from a missing passkey.
  NotAllowedError: 'passkey-cancelled',
  AbortError: 'passkey-cancelled',
  InvalidStateError: 'passkey-exists',
  SecurityError: 'passkey-wrong-site',
};

async function perform<T>(ceremony: () => Promise<T>): Promise<T> {
  try {
    return await ceremony();
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error
        ? error.cause
        : error;
    throw new AuthFailure(
      (cause instanceof Error && FAILURES[cause.name]) || 'passkey-failed',
    );
  }
}

/**
 * Has the browser sign a challenge with one of the reader's passkeys.
 * `conditional`: it offers them with the fields of the page, and may wait for
 * as long as the page is open. A ceremony ends the one before it.
 */
export function signWithPasskey(
  optionsJSON: PublicKeyCredentialRequestOptionsJSON,
  {conditional}: {conditional: boolean},
): Promise<AuthenticationResponseJSON> {
  return perform(async () => {
    const {startAuthentication} = await load();
    return startAuthentication({
      optionsJSON,
      useBrowserAutofill: conditional,
      // The field may be on its way still.
      verifyBrowserAutofillInput: false,
    });
  });
}

/** Has the browser make a passkey. */
export function makePasskey(
  optionsJSON: PublicKeyCredentialCreationOptionsJSON,
): Promise<RegistrationResponseJSON> {
  return perform(async () => {
    const {startRegistration} = await load();
    return startRegistration({optionsJSON});
  });
}

/** Ends what the browser asks or offers at the moment. */
export async function cancelPasskeyCeremony(): Promise<void> {
  const {WebAuthnAbortService} = await load();
  WebAuthnAbortService.cancelCeremony();
}
