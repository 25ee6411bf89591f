import type {Reader, SessionState} from './sessionState';

/** What came of asking for the session. */
type SessionAnswer =
  {status: 'success'; data: Reader | null} | {status: 'error'; data: null};

/** Whether two answers say the same of a reader: all of it is plain values. */
const isSame = (one: Reader | null, other: Reader): one is Reader =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * The state after an answer. Keeps the state's identity where nothing changed,
 * and the reader's over a time without answers.
 */
export function nextSessionState(
  state: SessionState,
  {status, data}: SessionAnswer,
): SessionState {
  if (status === 'error') {
    return state.status === 'degraded'
      ? state
      : {status: 'degraded', reader: state.reader};
  }
  if (!data) {
    return state.status === 'signed-out'
      ? state
      : {status: 'signed-out', reader: null, ended: state.reader !== null};
  }
  const reader = isSame(state.reader, data) ? state.reader : data;
  return state.status === 'signed-in' && reader === state.reader
    ? state
    : {status: 'signed-in', reader};
}
