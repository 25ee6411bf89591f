type JsonObject = Record<string, unknown>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A session as Better Auth writes it, alone or in a list. */
function isSession(value: JsonObject): boolean {
  return 'token' in value && 'userId' in value && 'expiresAt' in value;
}

/**
 * Takes session tokens out of an answer: the cookie that holds one is out of
 * scripts' reach, and so must its value be. Told by structure, not by path: a
 * session, whatever is called `session`, and a token beside a `user`.
 */
export function withoutSessionTokens(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutSessionTokens);
  }
  if (!isObject(value)) {
    return value;
  }
  const bearsToken = isSession(value) || 'user' in value;
  return Object.fromEntries(
    Object.entries(value)
      // `token: null` says that there is no session yet: clients go by it.
      .filter(
        ([key, part]) =>
          !(bearsToken && key === 'token' && typeof part === 'string'),
      )
      .map(([key, part]) => {
        if (key === 'session' && isObject(part)) {
          const {token: _token, ...session} = part;
          return [key, withoutSessionTokens(session)];
        }
        return [key, withoutSessionTokens(part)];
      }),
  );
}
