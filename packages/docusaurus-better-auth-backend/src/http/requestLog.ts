import {randomUUID} from 'node:crypto';
import type {MiddlewareHandler} from 'hono';

/** A log entry: facts about a request, never what a reader sent. */
export type LogEntry = {
  level: 'info' | 'error';
  event: string;
  [fact: string]: string | number | string[] | undefined;
};

export type Log = (entry: LogEntry) => void;

/** Writes one line of JSON to standard output. */
export const writeLog: Log = (entry) => {
  process.stdout.write(
    `${JSON.stringify({time: new Date().toISOString(), ...entry})}\n`,
  );
};

export const silentLog: Log = () => undefined;

/**
 * An error's facts without its message, which may quote a reader's words or
 * e-mail (Postgres quotes values that break a rule).
 */
export function describeError(error: unknown): Partial<LogEntry> {
  if (!(error instanceof Error)) {
    return {error: typeof error};
  }
  const {code} = error as {code?: unknown};
  return {
    error: error.name,
    ...(typeof code === 'string' && {code}),
    frames: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
}

/** Better Auth carries the token of a password reset in the path itself. */
function withoutSecrets(path: string): string {
  return path.replace(/(\/reset-password\/)[^/]+/, '$1…');
}

export type RequestVariables = {requestId: string};

/** Logs each request: method, path without its query, status, time taken. */
export function requestLog(
  log: Log,
): MiddlewareHandler<{Variables: RequestVariables}> {
  return async (c, next) => {
    const requestId = randomUUID();
    c.set('requestId', requestId);
    const start = performance.now();
    await next();
    c.header('X-Request-Id', requestId);
    log({
      level: 'info',
      event: 'request',
      method: c.req.method,
      path: withoutSecrets(c.req.path),
      status: c.res.status,
      ms: Math.round(performance.now() - start),
      requestId,
    });
  };
}
