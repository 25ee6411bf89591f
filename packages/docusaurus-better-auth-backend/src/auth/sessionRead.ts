import type {AuthContext, BetterAuthPlugin} from 'better-auth';
import type {Database} from '../database/openDatabase.js';
import {resolveAlias} from './aliases.js';
import {createSessionCookieReader} from './sessionCookie.js';
import type {FoundSession} from './sessionQuery.js';
import {createSessionQuery} from './sessionQuery.js';
import {updateUserCheck} from './updateUserCheck.js';

const PATH = '/get-session';

/** Queries that leave a plain read as it is. */
const PLAIN_QUERIES = new Set([
  '',
  '?disableCookieCache=true',
  '?disableRefresh=true',
]);

const HEADERS = {
  'cache-control': 'no-store',
  'content-type': 'application/json',
  pragma: 'no-cache',
};

/**
 * Reads of sessions that change nothing, which are most of all requests,
 * without Better Auth's router: it builds that anew for each request.
 */
export type SessionReads = {
  /**
   * Answers `GET {AUTH}/get-session` as Better Auth would, or null where it
   * has to: a session to renew, to end, or that something else bears on.
   */
  answer(request: Request): Promise<Response | null>;
  /** The session that these headers' cookie names; null: ask Better Auth. */
  find(headers: Headers): Promise<FoundSession | null>;
};

/** Answers nothing: for a Better Auth that is not plain, or not here. */
export const NO_SESSION_READS: SessionReads = {
  answer: () => Promise.resolve(null),
  find: () => Promise.resolve(null),
};

/**
 * Plugins that look at every request and act on none that reads a session:
 * one on forms that it was told of, the other on requests that name a provider.
 */
const APART: ReadonlySet<string> = new Set(['captcha', 'generic-oauth']);

/** Whether a plugin may have a say in an answer to `get-session`. */
function bearsOnSessionReads(plugin: BetterAuthPlugin): boolean {
  const hooks = [
    ...(plugin.hooks?.before ?? []),
    ...(plugin.hooks?.after ?? []),
  ];
  return (
    plugin.onRequest !== undefined ||
    plugin.onResponse !== undefined ||
    (plugin.middlewares ?? []).some(({path}) => path.includes('*')) ||
    Object.values(plugin.endpoints ?? {}).some(({path}) => path === PATH) ||
    hooks.some(({matcher}) => {
      try {
        return matcher({path: PATH, headers: new Headers()} as Parameters<
          typeof matcher
        >[0]);
      } catch {
        // It looks at more than the path.
        return true;
      }
    })
  );
}

/** Whether a session is a row in the database that nothing else bears on. */
function isPlain({options}: AuthContext): boolean {
  const {session} = options;
  return (
    options.secondaryStorage === undefined &&
    session?.cookieCache?.enabled !== true &&
    session?.deferSessionRefresh !== true &&
    options.hooks?.after === undefined &&
    [undefined, updateUserCheck].includes(
      options.hooks?.before as typeof updateUserCheck | undefined,
    ) &&
    !(options.disabledPaths ?? []).includes(PATH) &&
    !(options.plugins ?? []).some(
      (plugin) => !APART.has(plugin.id) && bearsOnSessionReads(plugin),
    )
  );
}

/** Reads sessions as this Better Auth does; the same answers, one query. */
export function createSessionReads(
  context: AuthContext,
  database: Pick<Database, 'query'>,
  authBasePath: string,
): SessionReads {
  const query = createSessionQuery(database, context.tables);
  if (!query || !isPlain(context)) {
    return NO_SESSION_READS;
  }
  const {authCookies, sessionConfig, options} = context;
  const readCookie = createSessionCookieReader(
    {
      sessionToken: authCookies.sessionToken.name,
      others: [
        authCookies.sessionData.name,
        authCookies.dontRememberToken.name,
      ],
    },
    context.secret,
  );

  function isToBeRenewed(expiresAt: Date): boolean {
    const {expiresIn, updateAge} = sessionConfig;
    return (
      options.session?.disableSessionRefresh !== true &&
      expiresAt.getTime() - (expiresIn - updateAge) * 1000 <= Date.now()
    );
  }

  async function findAlive(token: string): Promise<FoundSession | null> {
    const found = await query?.(token);
    return found && found.session.expiresAt.getTime() > Date.now()
      ? found
      : null;
  }

  return {
    async answer(request) {
      if (request.method !== 'GET' || request.headers.has('Authorization')) {
        return null;
      }
      const url = resolveAlias(new URL(request.url), authBasePath);
      if (
        url.pathname !== `${authBasePath}${PATH}` ||
        !PLAIN_QUERIES.has(url.search)
      ) {
        return null;
      }
      const cookie = readCookie(request.headers.get('Cookie'));
      if (cookie.kind === 'unclear') {
        return null;
      }
      if (cookie.kind === 'none') {
        return new Response('null', {headers: HEADERS});
      }
      const found = await findAlive(cookie.token);
      const isAskedToRenew = url.search !== '?disableRefresh=true';
      return found === null ||
        (isAskedToRenew && isToBeRenewed(found.session.expiresAt))
        ? null
        : new Response(JSON.stringify(found), {
            headers: HEADERS,
          });
    },

    async find(headers) {
      const cookie = headers.has('Authorization')
        ? null
        : readCookie(headers.get('Cookie'));
      return cookie?.kind === 'signed' ? findAlive(cookie.token) : null;
    },
  };
}
