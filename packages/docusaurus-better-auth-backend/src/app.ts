import {
  createProblem,
  problemResponse,
  ReaderProfileError,
} from 'better-auth-reader-profile';
import {Hono} from 'hono';
import type {AccessTable} from './access.js';
import {isEndpointAccessible, readAudience} from './access.js';
import type {AuthService, CurrentUser} from './auth/authService.js';
import type {BackendConfig} from './config.js';
import type {Readiness} from './database/readiness.js';
import type {RequestSource} from './http/clientAddress.js';
import {
  createClientAddressReader,
  toAddressBucket,
} from './http/clientAddress.js';
import {cors} from './http/cors.js';
import {originCheck} from './http/originCheck.js';
import type {RequestVariables} from './http/requestLog.js';
import {requestLog} from './http/requestLog.js';
import type {RequestContext, Route} from './http/route.js';
import {securityHeaders} from './http/securityHeaders.js';
import {unavailable} from './http/unavailable.js';
import {describeError} from './observability/log.js';

export type AppParts = {
  config: BackendConfig;
  readiness: Readiness;
  auth: AuthService;
  /** Answers `{AUTH}/*`. */
  handleAuth: (request: Request, clientAddress: string) => Promise<Response>;
  /** Every route but `{AUTH}/*`. */
  routes: readonly Route[];
  access: AccessTable;
};

type Env = {Bindings: RequestSource; Variables: RequestVariables};

/** Paths that answer whatever the database does. */
const WITHOUT_DATABASE = new Set(['/healthz', '/readyz']);

/** The backend's routes, and what stands before each of them. */
export function createApp({
  config,
  readiness,
  auth,
  handleAuth,
  routes,
  access,
}: AppParts) {
  const {authBasePath, log} = config;
  const trustedOrigins = new Set([...config.trustedOrigins, config.url]);
  const readClientAddress = createClientAddressReader(config.trustedProxies);

  /** Who is it, do they ask too often, and is this open to them? */
  async function answer(
    route: Route,
    request: Request,
    context: Omit<RequestContext, 'user'>,
  ): Promise<Response> {
    const isForAnyone = readAudience(route.path, access) === 'anyone';
    if (!WITHOUT_DATABASE.has(route.path) && !isForAnyone) {
      if (!(await readiness.isMigrated())) {
        return unavailable();
      }
    }
    const user = isForAnyone ? null : await auth.getCurrentUser(request);
    // By account where there is one: readers behind one address don't share.
    const refusal = await route.rateLimit?.(
      user?.id ?? toAddressBucket(context.clientAddress),
    );
    if (refusal) {
      return refusal;
    }
    if (!isEndpointAccessible(route.path, user, access)) {
      throw refuseAccess(user);
    }
    return route.handle(request, {...context, user});
  }

  const app = new Hono<Env>();
  app.use(requestLog(log));
  app.use(securityHeaders(config.production));
  app.use(cors(trustedOrigins));

  app.all(`${authBasePath}/*`, async (c) =>
    (await readiness.isMigrated())
      ? handleAuth(c.req.raw, readClientAddress(c.req.raw, c.env))
      : unavailable(),
  );

  app.use(originCheck(trustedOrigins));
  for (const [path, ofPath] of byPath(routes)) {
    readAudience(path, access);
    for (const route of ofPath) {
      app.on(route.method, path, (c) =>
        answer(route, c.req.raw, {
          clientAddress: readClientAddress(c.req.raw, c.env),
          params: c.req.param(),
          requestId: c.get('requestId'),
        }),
      );
    }
    const allowed = ofPath.map(({method}) => method);
    app.all(path, (c) =>
      problemResponse(
        createProblem(
          405,
          `This address answers ${allowed.join(' and ')}, not ${c.req.method}.`,
        ),
        {Allow: allowed.join(', ')},
      ),
    );
  }

  app.notFound(() =>
    problemResponse(createProblem(404, 'There is nothing at this address.')),
  );

  app.onError(async (error, c) => {
    if (error instanceof ReaderProfileError) {
      return problemResponse(error.problem);
    }
    log({
      level: 'error',
      event: 'failure',
      requestId: c.get('requestId'),
      ...describeError(error),
    });
    return (await readiness.isReady())
      ? problemResponse(
          createProblem(500, 'Something went wrong on the server.'),
        )
      : unavailable();
  });

  return app;
}

function refuseAccess(user: CurrentUser | null): ReaderProfileError {
  return user === null
    ? new ReaderProfileError(401, 'Sign in to use this.')
    : new ReaderProfileError(403, 'This is for administrators only.');
}

function byPath(routes: readonly Route[]): Map<string, Route[]> {
  const paths = new Map<string, Route[]>();
  for (const route of routes) {
    paths.set(route.path, [...(paths.get(route.path) ?? []), route]);
  }
  return paths;
}
