import type {ProblemDetails} from './contract.js';

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** What is wrong with one part of a request: where it is, and a sentence. */
export type ProblemItem = NonNullable<ProblemDetails['errors']>[number];

/**
 * An error body by RFC 9457.
 *
 * @param status HTTP status, 400 to 599.
 * @param detail One or two sentences for the person or program that asked.
 * @param errors One item a field, where fields are wrong.
 */
export function createProblem(
  status: number,
  detail: string,
  errors?: ProblemItem[],
): ProblemDetails {
  return {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    ...(errors && {errors}),
  };
}

/**
 * A problem as an HTTP answer of type `application/problem+json`.
 *
 * @param headers Added to the answer, `Retry-After` for instance.
 */
export function problemResponse(
  problem: ProblemDetails,
  headers?: Record<string, string>,
): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}

/** Thrown where a request breaks a rule of the reader profile. */
export class ReaderProfileError extends Error {
  readonly problem: ProblemDetails;

  constructor(status: number, detail: string, errors?: ProblemItem[]) {
    super(detail);
    this.name = 'ReaderProfileError';
    this.problem = createProblem(status, detail, errors);
  }
}
