import {findAuthEndpoint, type AuthEndpoint} from '../authEndpoint';
import {forPluginOptions, type Check} from '../check';
import type {DoctorContext} from '../context';
import type {Finding} from '../report';

const USUAL_PATHS = ['/auth', '/api/auth'];

/** A path and nothing else: what a server names is asked for as it is. */
const PATH = /^(?:\/[\w.~-]+)+$/;

/** Where Better Auth is instead, if anywhere usual. */
async function findElsewhere(context: DoctorContext): Promise<string | null> {
  const named = (await context.capabilities())?.auth.base_path;
  for (const path of [
    ...(named === undefined || !PATH.test(named) ? [] : [named]),
    ...USUAL_PATHS,
  ]) {
    if (path !== context.options.authBasePath) {
      const {kind} = await findAuthEndpoint(
        context.ask,
        `${context.backendUrl}${path}`,
      );
      if (kind === 'better-auth') {
        return path;
      }
    }
  }
  return null;
}

const CATCH_ALL = {
  into: 'the backend: one route for all of Better Auth, by your framework',
  lines: [
    "app.all('/auth/{*path}', toNodeHandler(auth));        // Express 5",
    "app.on(['GET', 'POST'], '/auth/*', (c) => auth.handler(c.req.raw)); // Hono",
    '@app.api_route("/auth/{path:path}", methods=["GET", "POST"])  # FastAPI',
    'app/auth/[...all]/route.ts: export const {GET, POST} = toNextJsHandler(auth) // Next.js',
  ].join('\n'),
};

function describeMissing(
  {kind, answer}: AuthEndpoint,
  authUrl: string,
): Finding {
  const status = answer.status;
  switch (kind) {
    case 'closed':
      return {
        severity: 'error',
        where: 'backend',
        what: `${authUrl} answers ${status} to somebody who is signed out.`,
        why: 'Something in front of Better Auth asks for a sign-in, so that nobody can sign in.',
        change:
          'Take the path of Better Auth out of the middleware, or the password protection, that keeps others out.',
        paste: [],
      };
    case 'redirecting':
      return {
        severity: 'error',
        where: 'proxy',
        what: `${authUrl} leads elsewhere (${status}, to ${answer.headers.get('location') ?? 'an address that it does not name'}).`,
        why: 'Browsers refuse a redirect of a preflight, and turn a redirected POST into a GET.',
        change:
          'Set the option "backendUrl" to the address that it leads to, or take the redirect away (often http to https, www, or a slash at the end).',
        paste: [],
      };
    case 'other':
      return {
        severity: 'error',
        where: 'site',
        what: `What answers at ${authUrl} is not Better Auth (${status}, ${answer.headers.get('content-type') ?? 'no content type'}).`,
        why: /html/i.test(answer.headers.get('content-type') ?? '')
          ? 'It is a page: often the site itself, whose host answers every path with one, and does not pass this one on.'
          : 'Another service listens there.',
        change:
          'Set "backendUrl" and "authBasePath" to where Better Auth is; where "backendUrl" is a path of the site, tell the host to pass it on.',
        paste: [],
      };
    default:
      return {
        severity: 'error',
        where: 'backend',
        what: `Nothing of Better Auth is at ${authUrl} (${status}), nor at ${USUAL_PATHS.join(' or ')}.`,
        why: 'The catch-all route is missing, it is at another path, or the proxy cuts a part of the path off.',
        change:
          'Pass everything below the base path on to Better Auth, with the path as it came; then name that path in the option "authBasePath".',
        paste: [CATCH_ALL],
      };
  }
}

/** Whether Better Auth is where the site looks for it, and all of it. */
export const endpoints: Check = {
  id: 'endpoints',
  title: 'Better Auth is at the path that the site uses',
  needs: ['reachable'],
  async run(context) {
    const {authUrl, options, authEndpoint} = context;
    const endpoint = await authEndpoint();
    if (endpoint.kind === 'failing') {
      // It is there; why it fails is another check's.
      return [];
    }
    if (endpoint.kind === 'better-auth') {
      const {status} = await context.signOut(context.origins[0]?.origin ?? '');
      return status === 404 || status === 405
        ? [
            {
              severity: 'error',
              where: 'backend',
              what: `A part of Better Auth answers at ${authUrl}, but POST ${authUrl}/sign-out is ${status}.`,
              why: 'Only some paths, or only GET, are passed on to Better Auth.',
              change:
                'Pass every path below the base path on, for GET and POST: a catch-all.',
              paste: [CATCH_ALL],
            },
          ]
        : [];
    }
    const elsewhere =
      endpoint.kind === 'closed' ? null : await findElsewhere(context);
    return [
      elsewhere === null
        ? describeMissing(endpoint, authUrl)
        : {
            severity: 'error',
            where: 'site',
            what: `Better Auth is at ${elsewhere}, and the site looks for it at ${options.authBasePath}.`,
            why: 'Every request of an account is answered by something else.',
            change: `Set the option "authBasePath" to "${elsewhere}".`,
            paste: [forPluginOptions(`authBasePath: '${elsewhere}',`)],
          },
    ];
  },
};
