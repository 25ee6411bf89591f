// eslint-disable-next-line no-control-regex -- a URL parser drops these, so that "/\t/evil.example" becomes "//evil.example"
const FORBIDDEN = /[\\\u0000-\u001f\u007f]/;

/**
 * Reads a `?redirect=` value: a path on this origin and inside this site, with
 * its query and hash, or null where it is anything else.
 *
 * @param value the decoded parameter
 * @param site the page's own origin, and the site's `baseUrl`
 * @see GHSA-x732-6j76-qmhm, CVE-2025-53535, CVE-2025-27143
 */
export function readRedirect(
  value: string | null,
  site: {origin: string; baseUrl: string},
): string | null {
  if (
    !value?.startsWith('/') ||
    value.startsWith('//') ||
    FORBIDDEN.test(value)
  ) {
    return null;
  }
  let url: URL;
  try {
    url = new URL(value, site.origin);
    // As the router does: it throws at a "%" that begins no character.
    decodeURI(url.pathname);
  } catch {
    return null;
  }
  if (url.origin !== site.origin || /%2f|%5c/i.test(url.pathname)) {
    return null;
  }
  // "/docs/../.." and "/.//evil.example" are resolved by now.
  return url.pathname.startsWith(site.baseUrl) && !url.pathname.startsWith('//')
    ? url.pathname + url.search + url.hash
    : null;
}
