import pino from 'pino';

/** A log entry: facts about what happened, never what a reader sent. */
export type LogEntry = {
  level: 'info' | 'warn' | 'error';
  /** What happened, in one or two words: `request`, `auth`, `failure`. */
  event: string;
  [fact: string]: string | number | string[] | undefined;
};

export type Log = (entry: LogEntry) => void;

/**
 * Facts of these names are never written, whoever adds one: the entries hold
 * none, and this keeps it so.
 */
const REDACTED = [
  'authorization',
  'background',
  'body',
  'cookie',
  'email',
  'hardware_background',
  'headers',
  'ip',
  'ipAddress',
  'message',
  'name',
  'password',
  'query',
  'secret',
  'software_background',
  'token',
  'url',
  'userId',
];

/**
 * A log that writes one line of JSON for each entry: `time` (ISO 8601, UTC),
 * `level`, `event` and the entry's own facts.
 *
 * @param destination Where lines go. Default: standard output, synchronously,
 *   so that no line is lost when the process ends.
 */
export function createLog(
  destination: pino.DestinationStream = pino.destination(1),
): Log {
  const logger = pino(
    {
      // Process id and host name are the platform's to add.
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: {level: (level) => ({level})},
      redact: {paths: REDACTED, censor: '…'},
    },
    destination,
  );
  return ({level, ...facts}) => {
    logger[level](facts);
  };
}

let standardLog: Log | undefined;

/** Writes to standard output; opened by the first entry. */
export const writeLog: Log = (entry) => {
  standardLog ??= createLog();
  standardLog(entry);
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
