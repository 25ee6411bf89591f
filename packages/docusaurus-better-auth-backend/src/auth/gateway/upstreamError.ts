/** Seconds after which asking an upstream again may help. */
export const UPSTREAM_RETRY_AFTER = 5;

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
