/** Short names of Better Auth's paths: same body, same answer, same rules. */
const ALIASES: Readonly<Record<string, string>> = {
  '/signup': '/sign-up/email',
  '/signin': '/sign-in/email',
  '/signout': '/sign-out',
  '/session': '/get-session',
};

/**
 * The URL that Better Auth is asked with. Rewritten before its handler, so
 * that rate limits and checks see the real path.
 */
export function resolveAlias(url: URL, authBasePath: string): URL {
  const target = ALIASES[url.pathname.slice(authBasePath.length)];
  if (target === undefined) {
    return url;
  }
  const resolved = new URL(url);
  resolved.pathname = `${authBasePath}${target}`;
  return resolved;
}
