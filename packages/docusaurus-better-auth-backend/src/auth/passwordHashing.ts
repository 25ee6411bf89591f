import {APIError} from 'better-auth/api';
import type {BackendConfig} from '../config.js';
import type {AuthFeature} from './authOptions.js';
import {createPasswordThreads} from './passwordThreads.js';
import type {LineState, WaitingLine} from './waitingLine.js';
import {BusyError, createWaitingLine} from './waitingLine.js';

/** About what one core hashes while the last one waits. */
const MAX_WAITING = 100;
const MAX_WAIT_MS = 10_000;
const RETRY_AFTER_SECONDS = 5;

/** What of `{AUTH}` hashes a password, before any question to the database. */
const HASHING_PATHS = new Set([
  '/sign-in/email',
  '/sign-in/username',
  '/sign-up/email',
  '/change-password',
  '/reset-password',
  '/set-password',
  '/verify-password',
  '/delete-user',
  '/email-otp/reset-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/two-factor/get-totp-uri',
  '/admin/create-user',
  '/admin/set-user-password',
]);

/** Password hashing with a cap, so that sign-ins leave the rest its share. */
export type PasswordHashing = {
  /** Makes Better Auth hash here. */
  feature: AuthFeature;
  /**
   * Lets a request to `{AUTH}` through, or makes it wait for its turn where
   * it will hash: before it takes a connection to the database, which a
   * sign-up keeps while it hashes.
   *
   * @returns 503 where too many wait already, or it waited too long.
   */
  admit(path: string, answer: () => Promise<Response>): Promise<Response>;
  /** For metrics: passwords being hashed, and requests waiting to. */
  state(): LineState;
  close(): Promise<void>;
};

function busyResponse(): Response {
  const seconds = String(RETRY_AFTER_SECONDS);
  return Response.json(
    {
      code: 'SERVICE_UNAVAILABLE',
      message: 'Many people are signing in right now. Try again in a moment.',
    },
    {
      status: 503,
      headers: {
        'Cache-Control': 'no-store',
        'Retry-After': seconds,
        'X-Retry-After': seconds,
      },
    },
  );
}

/** A hash that no request was admitted for: an endpoint not listed above. */
async function runOrRefuse<Result>(
  line: WaitingLine,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await line.run(work);
  } catch (error) {
    if (error instanceof BusyError) {
      throw new APIError(
        'SERVICE_UNAVAILABLE',
        {code: 'SERVICE_UNAVAILABLE', message: error.message},
        {'Retry-After': String(RETRY_AFTER_SECONDS)},
      );
    }
    throw error;
  }
}

export function createPasswordHashing({
  authMethods,
  passwordHashConcurrency,
  databasePoolSize,
}: Pick<
  BackendConfig,
  'authMethods' | 'passwordHashConcurrency' | 'databasePoolSize'
>): PasswordHashing {
  const waits = {maxWaiting: MAX_WAITING, maxWaitMs: MAX_WAIT_MS};
  const hashes = createWaitingLine({
    concurrency: passwordHashConcurrency,
    ...waits,
  });
  const requests = createWaitingLine({
    // One more than hash: it asks the database meanwhile. Half of the pool is
    // left to requests that hash nothing.
    concurrency: Math.max(
      1,
      Math.min(passwordHashConcurrency + 1, Math.floor(databasePoolSize / 2)),
    ),
    ...waits,
  });
  const threads = createPasswordThreads();

  return {
    feature: {
      emailAndPassword: {
        enabled: authMethods.includes('email_password'),
        password: {
          hash: (password) => runOrRefuse(hashes, () => threads.hash(password)),
          verify: (given) => runOrRefuse(hashes, () => threads.verify(given)),
        },
      },
    },
    async admit(path, answer) {
      if (!HASHING_PATHS.has(path)) {
        return answer();
      }
      try {
        return await requests.run(answer);
      } catch (error) {
        if (error instanceof BusyError) {
          return busyResponse();
        }
        throw error;
      }
    },
    state: () => ({
      running: hashes.state().running,
      waiting: hashes.state().waiting + requests.state().waiting,
    }),
    close: () => threads.close(),
  };
}
