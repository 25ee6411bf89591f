import {useCallback} from 'react';
import {useReaderProfile, type ReaderProfileState} from './useReaderProfile';

/**
 * The signed-in reader's consent to store their backgrounds, and the way to
 * withdraw it, which erases both. It is given with the backgrounds alone: see
 * `save` of `useReaderProfile`.
 *
 * @example
 * ```tsx
 * const {given, withdraw} = useConsent();
 * return given && <button onClick={() => void withdraw()}>Forget me</button>;
 * ```
 */
export function useConsent(): {
  status: ReaderProfileState['status'];
  /** False while it is not known. */
  given: boolean;
  /** Version of the text that the reader agreed to. */
  version: string | null;
  /** When they agreed, in ISO 8601. */
  decidedAt: string | null;
  /** Rejects with an `AuthFailure`, or where nobody is signed in. */
  withdraw: () => Promise<void>;
} {
  const {status, profile, save} = useReaderProfile();
  const withdraw = useCallback(async () => {
    await save({
      software_background: null,
      hardware_background: null,
      consent_given: false,
    });
  }, [save]);
  return {
    status,
    given: profile?.consent_given ?? false,
    version: profile?.consent_version ?? null,
    decidedAt: profile?.consented_at ?? null,
    withdraw,
  };
}
