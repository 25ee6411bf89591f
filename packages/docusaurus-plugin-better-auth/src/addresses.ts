import {z} from 'zod';

function trimTrailingSlashes(value: string): string {
  return value.replace(/\/+$/, '');
}

/** Whether a value is a path on the site's own origin. */
function isPath(value: string): boolean {
  return /^\/(?!\/)[^\s?#\\]*$/.test(value) && !value.includes('//');
}

function isHttpUrl(value: string): boolean {
  // `URL` also accepts "http:host", white space and backslashes.
  if (!/^https?:\/\/[^/\s\\][^\s\\]*$/i.test(value)) {
    return false;
  }
  return URL.canParse(value);
}

function isBackendUrl(value: string): boolean {
  if (!isHttpUrl(value)) {
    return isPath(value);
  }
  const {username, password} = new URL(value);
  return !/[?#]/.test(value) && username === '' && password === '';
}

/** An http(s) URL or a path on the site's origin, without a trailing slash. */
export const backendUrl = z
  .string()
  .refine(isBackendUrl)
  .transform(trimTrailingSlashes);

/** A path below the backend's URL, without a trailing slash. */
export const basePath = z
  .string()
  .refine((value) => isPath(value) && value !== '/')
  .transform(trimTrailingSlashes);

/** An http(s) URL, or a path of the site without its `baseUrl`. */
export const link = z
  .string()
  .refine((value) => isHttpUrl(value) || /^\/(?!\/)[^\s\\]*$/.test(value));

const SEGMENTS =
  /^(?!\.{1,2}(?:\/|$))[\w.~-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*$/;

/** A page's path below `routeBasePath`, without slashes around it. */
export const pagePath = z
  .string()
  .transform((value) => value.replace(/^\/+|\/+$/g, ''))
  .refine((value) => SEGMENTS.test(value));

/** The path that our pages share, below the site's `baseUrl`. */
export const routeBasePath = z
  .string()
  .transform((value) => value.replace(/^\/+|\/+$/g, ''))
  .refine((value) => value === '' || SEGMENTS.test(value))
  .transform((value) => `/${value}`);

/**
 * What a reader of the error message probably meant, or null where that is
 * anyone's guess.
 */
export function suggestAddress(option: string, given: string): string | null {
  const suggestion =
    option === 'backendUrl'
      ? suggestBackendUrl(given.trim())
      : `/${given.replace(/^\/+/, '')}`;
  const schema = option === 'backendUrl' ? backendUrl : basePath;
  return suggestion !== given && schema.safeParse(suggestion).success
    ? suggestion
    : null;
}

function suggestBackendUrl(given: string): string {
  const isOtherScheme = /^(?!https?:)[a-z]+:\/\//i.test(given);
  // Where a password ends is unclear, and a guess might repeat a part of it.
  const isUnclear = /[/?#].*@/.test(given.replace(/^(?:https?:)?\/*/i, ''));
  if (isOtherScheme || isUnclear) {
    return given;
  }
  const [, scheme, address = ''] =
    /^(?:(https?):)?\/*([^?#]*)/i.exec(given) ?? [];
  const host = trimTrailingSlashes(address.replace(/^[^/@]*@/, ''));
  if (scheme === undefined && /^[\w/-]+$/.test(host) && host !== 'localhost') {
    return `/${host}`;
  }
  const isLocal = /^(?:localhost|127\.|\[::1\])/i.test(host);
  return `${scheme ?? (isLocal ? 'http' : 'https')}://${host}`;
}
