/** Where a link leads that was asked for without saying. */
const RESET_PAGE = '/reset-password';

/**
 * A link of Better Auth's whose last stop is a page of the site. Better Auth
 * resolves a path against the backend's own origin, where no page is; a path
 * that a client gave is one of the site that it runs on.
 *
 * @param url A link with a `callbackURL`, which Better Auth checks when the
 *   link is asked for, and again when it is followed.
 * @param trustedOrigins Origins of the sites; the first one is the default.
 *   With none of them, in development, it is the backend's own.
 */
export function withLandingPage(
  url: string,
  trustedOrigins: readonly string[],
  headers: Headers | undefined,
): string {
  const link = new URL(url);
  const asking = headers?.get('origin') ?? '';
  const site = trustedOrigins.includes(asking)
    ? asking
    : (trustedOrigins[0] ?? link.origin);
  for (const parameter of [
    'callbackURL',
    'newUserCallbackURL',
    'errorCallbackURL',
  ]) {
    const given = link.searchParams.get(parameter);
    if (given !== null) {
      const page =
        given === '' && link.pathname.includes('/reset-password/')
          ? RESET_PAGE
          : given;
      link.searchParams.set(parameter, new URL(page, site).href);
    }
  }
  return link.href;
}
