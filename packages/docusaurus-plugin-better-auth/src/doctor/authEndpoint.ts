import type {Answer, Ask} from './request';

/** What is at a base path. */
export type AuthEndpoint = {
  kind:
    | 'better-auth'
    /** Nothing: 404. */
    | 'absent'
    /** It fails at whatever it is asked: 5xx. */
    | 'failing'
    /** It wants to know who asks: 401 or 403. */
    | 'closed'
    /** It leads elsewhere: 3xx. */
    | 'redirecting'
    /** Something else, such as a page. */
    | 'other';
  answer: Answer;
};

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}

/** Whether this is what `get-session` answers. */
export function isSessionAnswer({status, json}: Answer): boolean {
  return (
    status === 200 &&
    (json === null || (hasKey(json, 'session') && hasKey(json, 'user')))
  );
}

function isOk({status, json}: Answer): boolean {
  return (
    status === 200 &&
    typeof json === 'object' &&
    json !== null &&
    (json as {ok?: unknown}).ok === true
  );
}

function kindOf({status}: Answer): AuthEndpoint['kind'] {
  if (status >= 500) {
    return 'failing';
  }
  if (status === 401 || status === 403) {
    return 'closed';
  }
  if (status >= 300 && status < 400) {
    return 'redirecting';
  }
  return status === 404 || status === 405 ? 'absent' : 'other';
}

/** Finds out what is at a base path, by reads alone. */
export async function findAuthEndpoint(
  ask: Ask,
  authUrl: string,
): Promise<AuthEndpoint> {
  const ok = await ask(`${authUrl}/ok`);
  if (isOk(ok)) {
    return {kind: 'better-auth', answer: ok};
  }
  // An owner may have taken `/ok` away.
  const session = await ask(`${authUrl}/get-session`);
  if (isSessionAnswer(session)) {
    return {kind: 'better-auth', answer: session};
  }
  const answer = kindOf(ok) === 'absent' ? session : ok;
  return {kind: kindOf(answer), answer};
}
