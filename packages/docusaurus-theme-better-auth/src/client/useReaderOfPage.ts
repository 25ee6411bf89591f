import {useEffect, useRef} from 'react';
import type {Reader, SessionState} from '../session/sessionState';

/**
 * The reader whose page this is, or null. It stays theirs when the session
 * ends by itself or the backend is out of reach, so that a form can be
 * finished; a sign-out clears it.
 */
export function useReaderOfPage(session: SessionState): Reader | null {
  const last = useRef<Reader | null>(null);
  useEffect(() => {
    if (session.reader) {
      last.current = session.reader;
    }
  }, [session]);
  const signedOut = session.status === 'signed-out' && !session.ended;
  return signedOut ? null : (session.reader ?? last.current);
}
