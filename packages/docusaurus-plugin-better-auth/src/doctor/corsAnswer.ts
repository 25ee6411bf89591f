import type {Answer} from './request';

const ALLOW_ORIGIN = 'access-control-allow-origin';

/** What a CORS answer lets a page of an origin do with cookies. */
export type CorsVerdict =
  | 'allowed'
  /** No header for this origin, or another's. */
  | 'other-origin'
  /** `*`, with which browsers send no cookies. */
  | 'any-origin'
  /** The header is there twice. */
  | 'twice'
  /** Cookies are not allowed. */
  | 'no-credentials';

/** The origin that an answer names; null where it names none. */
export function allowedOrigin({headers}: Answer): string | null {
  return headers.get(ALLOW_ORIGIN);
}

export function judgeCors(answer: Answer, origin: string): CorsVerdict {
  const allowed = allowedOrigin(answer);
  if (allowed?.includes(',')) {
    return 'twice';
  }
  if (allowed === '*') {
    return 'any-origin';
  }
  if (allowed !== origin) {
    return 'other-origin';
  }
  return answer.headers.get('access-control-allow-credentials') === 'true'
    ? 'allowed'
    : 'no-credentials';
}

/** A header's comma-separated parts, in lower case. */
export function listOf({headers}: Answer, name: string): string[] {
  return (headers.get(name) ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
}
