import {useCallback, useEffect, useRef, useState} from 'react';
import {AuthFailure, type AuthFailureCode} from '../session/authFailure';
import {signInWithPasskey} from '../session/passkeySignIn';
import {
  cancelPasskeyCeremony,
  supportsPasskeyAutofill,
} from '../session/passkeyCeremony';
import {useSessionStore} from './useSessionStore';
import type {Reader} from '../session/sessionState';

/** A challenge counts for five minutes: it is renewed before that. */
const RENEW_AFTER_MS = 240_000;

export type PasskeySignIn = {
  busy: boolean;
  failure: AuthFailure | null;
  /** Asks for a passkey now. */
  ask: () => void;
};

/** What is told of an offer: what comes of a passkey that was chosen. */
const AFTER_CHOICE: readonly AuthFailureCode[] = [
  'passkey-expired',
  'passkey-refused',
  'passkey-unknown',
  'session-not-kept',
];

/**
 * Signs in by a passkey: at once when asked, and, where the browser can, by
 * offering passkeys with the fields of the page's form. The offer ends when
 * the form is sent, and with the page; it comes back with the next touch of a
 * field.
 */
export function usePasskeySignIn(
  onSignedIn: (reader: Reader) => void,
  {isOffered}: {isOffered: boolean},
): PasskeySignIn {
  const store = useSessionStore();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const onSignedInRef = useRef(onSignedIn);
  useEffect(() => {
    onSignedInRef.current = onSignedIn;
  });
  const running = useRef<{
    controller: AbortController;
    conditional: boolean;
  } | null>(null);

  const begin = useCallback(
    async ({conditional}: {conditional: boolean}): Promise<void> => {
      const controller = new AbortController();
      const {signal} = controller;
      const own = {controller, conditional};
      // The browser itself ends an older ceremony for a newer one.
      running.current?.controller.abort();
      running.current = own;
      if (!conditional) {
        setBusy(true);
        setFailure(null);
      }
      try {
        // Whoever is signed in by now goes on, also where the page has taken
        // the form away since there is a session.
        onSignedInRef.current(
          await signInWithPasskey(store, {conditional, signal}),
        );
      } catch (error) {
        const reason =
          error instanceof AuthFailure ? error : new AuthFailure('unexpected');
        if (
          !signal.aborted &&
          (!conditional || AFTER_CHOICE.includes(reason.code))
        ) {
          setFailure(reason);
        }
      }
      if (running.current === own) {
        running.current = null;
      }
      if (!conditional) {
        setBusy(false);
      }
    },
    [store],
  );

  useEffect(() => {
    if (!isOffered) {
      return undefined;
    }
    let isThere = true;
    let timer: ReturnType<typeof setInterval> | undefined;

    const offer = () => void begin({conditional: true});
    function withdraw() {
      if (running.current) {
        running.current.controller.abort();
        running.current = null;
        void cancelPasskeyCeremony();
      }
    }
    function onFocus({target}: FocusEvent) {
      if (
        !running.current &&
        target instanceof HTMLInputElement &&
        target.autocomplete.endsWith('webauthn')
      ) {
        offer();
      }
    }

    void supportsPasskeyAutofill().then((supported) => {
      if (!supported || !isThere) {
        return;
      }
      offer();
      document.addEventListener('submit', withdraw, {capture: true});
      document.addEventListener('focusin', onFocus);
      timer = setInterval(() => {
        if (running.current?.conditional) {
          offer();
        }
      }, RENEW_AFTER_MS);
    });
    return () => {
      isThere = false;
      clearInterval(timer);
      document.removeEventListener('submit', withdraw, {capture: true});
      document.removeEventListener('focusin', onFocus);
      withdraw();
    };
  }, [begin, isOffered]);

  return {
    busy,
    failure,
    ask: () => {
      if (!busy) {
        void begin({conditional: false});
      }
    },
  };
}
