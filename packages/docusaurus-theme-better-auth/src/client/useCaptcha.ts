import {useCallback, useRef, useState} from 'react';
import {AuthFailure} from '../session/authFailure';
import {useCapabilities} from './useCapabilities';

/**
 * A form's captcha, where the backend wants one. Put
 * `<AuthCaptcha {...captcha.widget} key={captcha.round} />` into the form where
 * `widget` is not null, and send `headers()` along with the request.
 */
export function useCaptcha(): {
  widget: {
    provider: string;
    siteKey: string;
    onToken: (token: string | null) => void;
  } | null;
  /** Changes when a token was used up: the widget begins anew. */
  round: number;
  /** @throws AuthFailure `captcha-missing` */
  headers: () => Record<string, string>;
} {
  const {captcha} = useCapabilities();
  const token = useRef<string | null>(null);
  const [round, setRound] = useState(0);
  const onToken = useCallback((given: string | null) => {
    token.current = given;
  }, []);
  return {
    widget: captcha && {...captcha, onToken},
    round,
    headers: (): Record<string, string> => {
      if (!captcha) {
        return {};
      }
      if (token.current === null) {
        throw new AuthFailure('captcha-missing');
      }
      const given = token.current;
      token.current = null;
      setRound((last) => last + 1);
      return {'x-captcha-response': given};
    },
  };
}
