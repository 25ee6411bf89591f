import {useState} from 'react';
import {AuthFailure} from '../session/authFailure';

/**
 * An act of a single button: whether it is under way, and why it failed.
 *
 * @param act rejects with an `AuthFailure`
 */
export function useAuthAct(act: () => Promise<void>): {
  busy: boolean;
  failure: AuthFailure | null;
  run: () => void;
} {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);

  async function run() {
    setBusy(true);
    setFailure(null);
    try {
      await act();
    } catch (error) {
      if (!(error instanceof AuthFailure)) {
        console.error(error);
      }
      setFailure(
        error instanceof AuthFailure ? error : new AuthFailure('unexpected'),
      );
    }
    setBusy(false);
  }

  return {
    busy,
    failure,
    run: () => {
      if (!busy) {
        void run();
      }
    },
  };
}
