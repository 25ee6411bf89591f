import {createProblem, problemResponse} from 'better-auth-reader-profile';

const RETRY_AFTER_SECONDS = '5';

const DETAILS = {
  502: 'The sign-in service cannot be reached. Try again in a moment.',
  504: 'The sign-in service takes too long to answer. Try again in a moment.',
};

/** What a client is told where the upstream failed. */
export function upstreamProblem(status: UpstreamError['status']): Response {
  return problemResponse(createProblem(status, DETAILS[status]), {
    'Retry-After': RETRY_AFTER_SECONDS,
  });
}

/** The upstream did not answer, or not in words that can be passed on. */
export class UpstreamError extends Error {
  /** 504 where it took too long, 502 for the rest. */
  readonly status: 502 | 504;
  /** What the system calls the failure: `ECONNREFUSED`, for instance. */
  readonly code: string;

  constructor(status: 502 | 504, code: string) {
    super(`The upstream failed: ${code}`);
    this.name = 'UpstreamError';
    this.status = status;
    this.code = code;
  }
}
