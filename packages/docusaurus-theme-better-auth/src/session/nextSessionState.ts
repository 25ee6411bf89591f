import type {Reader, SessionState} from './sessionState';

/** What the session query says, as far as it matters here. */
type QueryAnswer = {
  status: 'pending' | 'error' | 'success';
  data: Reader | null | undefined;
};

/** The state after an answer. Keeps the state's identity where nothing changed. */
export function nextSessionState(
  state: SessionState,
  {status, data}: QueryAnswer,
): SessionState {
  if (status === 'pending') {
    return state;
  }
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
  return state.status === 'signed-in' && state.reader === data
    ? state
    : {status: 'signed-in', reader: data};
}
