import {useState} from 'react';
import {useMutation} from '@tanstack/react-query';
import {AuthFailure} from '../session/authFailure';
import {getQueryClient} from '../session/queryClient';
import {sendTwoFactorCode} from '../session/twoFactor';
import {useCountdown} from './useCountdown';

/** As long as a message may take, before another one is asked for. */
const WAIT_SECONDS = 30;

export type EmailCode = {
  status: 'unsent' | 'sending' | 'sent';
  /** Until another one can be asked for. */
  secondsLeft: number;
  failure: AuthFailure | null;
  send: () => void;
};

/** Sends codes of the second step to the reader's e-mail address. */
export function useEmailCode(): EmailCode {
  const {left, restart} = useCountdown(0);
  const [hasSent, setHasSent] = useState(false);
  const {isPending, error, mutate} = useMutation(
    {mutationFn: sendTwoFactorCode, networkMode: 'always', gcTime: 0},
    getQueryClient(),
  );
  return {
    status: isPending ? 'sending' : hasSent ? 'sent' : 'unsent',
    secondsLeft: left,
    failure:
      error === null || error instanceof AuthFailure
        ? error
        : new AuthFailure('unexpected'),
    send() {
      mutate(undefined, {
        onSuccess() {
          setHasSent(true);
          restart(WAIT_SECONDS);
        },
        onError(reason) {
          if (reason instanceof AuthFailure && reason.retryAfter !== null) {
            restart(reason.retryAfter);
          }
        },
      });
    },
  };
}
