import {isLoopback} from './sameSite';

/** An origin of the site. */
export type Origin = {
  origin: string;
  role: 'given' | 'site' | 'local' | 'preview';
};

/** A mistake in what the command was given. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Where Docusaurus's own servers are opened. */
export const LOCAL_ORIGIN = 'http://localhost:3000';

function readUrl(given: string, option: string): URL {
  if (!/^https?:\/\/[^/\\\s]/i.test(given) || !URL.canParse(given)) {
    throw new UsageError(
      `${option} is "${given}". Give an http(s) URL, such as "https://docs.example.com".`,
    );
  }
  const url = new URL(given);
  if (url.username !== '' || url.password !== '') {
    throw new UsageError(
      `${option} holds a user name or a password. Leave it out.`,
    );
  }
  return url;
}

/** Without a query or a hash, which no base of other addresses has. */
function addressOf(backend: string): string {
  const {origin, pathname} = readUrl(backend, '--backend');
  return `${origin}${pathname}`;
}

/** The address that a host gives the preview that it is building, if any. */
function previewOrigin(env: NodeJS.ProcessEnv): string | null {
  const given =
    (env.VERCEL_ENV === 'preview' && env.VERCEL_URL
      ? `https://${env.VERCEL_URL}`
      : undefined) ??
    (env.CONTEXT !== undefined && env.CONTEXT !== 'production'
      ? env.DEPLOY_PRIME_URL
      : undefined) ??
    (env.CF_PAGES_BRANCH !== undefined && env.CF_PAGES_BRANCH !== 'main'
      ? env.CF_PAGES_URL
      : undefined);
  return given !== undefined && URL.canParse(given)
    ? new URL(given).origin
    : null;
}

/**
 * The addresses to look at: of the site, those that were given, or else the
 * one in its config; the one where it is developed, where the backend is on
 * this machine as well.
 *
 * @throws {UsageError}
 */
export function resolveAddresses({
  siteUrl,
  configured,
  backend,
  origins,
  env,
}: {
  /** `url` of the site's config. */
  siteUrl: string;
  /** The plugin's option `backendUrl`. */
  configured: string;
  /** What the command was given. */
  backend: string | undefined;
  origins: readonly string[];
  env: NodeJS.ProcessEnv;
}): {backendUrl: string; origins: Origin[]} {
  const given = origins.map((origin): Origin => {
    return {origin: readUrl(origin, '--origin').origin, role: 'given'};
  });
  const backendUrl = (
    backend === undefined ? configured : addressOf(backend)
  ).replace(/\/+$/, '');
  const isPath = !/^https?:/i.test(backendUrl);
  const known = given.length > 0 ? given : knownOrigins();

  function knownOrigins(): Origin[] {
    if (!isPath && isLoopback(new URL(backendUrl).hostname)) {
      return [{origin: LOCAL_ORIGIN, role: 'local'}];
    }
    const preview = previewOrigin(env);
    const site = new URL(siteUrl).origin;
    return [
      {origin: site, role: 'site'},
      ...(preview === null || preview === site
        ? []
        : [{origin: preview, role: 'preview' as const}]),
    ];
  }

  return {
    backendUrl: isPath ? `${known[0]?.origin ?? ''}${backendUrl}` : backendUrl,
    origins: known.filter(
      ({origin}, index) =>
        known.findIndex((other) => other.origin === origin) === index,
    ),
  };
}
