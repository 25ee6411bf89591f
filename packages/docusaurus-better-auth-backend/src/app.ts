import {
  createProblem,
  problemResponse,
  ReaderProfileError,
} from 'better-auth-reader-profile';
import {Hono} from 'hono';
import type {AccessTable} from './access.js';
import {
  isEndpointAccessible,
  isOpenToImpersonation,
  readAudience,
} from './access.js';
import type {AuthRecorder} from './audit/authRecorder.js';
import type {AuthHandler} from './auth/authGuard.js';
import type {AuthService, CurrentUser} from './auth/authService.js';
import {UpstreamError} from './auth/gateway/upstreamError.js';
import type {BackendConfig} from './config.js';
import {isNotNow} from './database/isNotNow.js';
import type {Readiness} from './database/readiness.js';
import type {RequestSource} from './http/clientAddress.js';
import {
  createClientAddressReader,
  toAddressBucket,
} from './http/clientAddress.js';
import {cors} from './http/cors.js';
import {methodNotAllowed} from './http/methodNotAllowed.js';
import {originCheck} from './http/originCheck.js';
import type {RequestVariables} from './http/requestLog.js';
import {requestLog} from './http/requestLog.js';
import {pathCheck} from './http/pathCheck.js';
import {requestMetrics} from './http/requestMetrics.js';
import type {RequestContext, Route} from './http/route.js';
import {securityHeaders} from './http/securityHeaders.js';
import {unavailable} from './http/unavailable.js';
import {describeError} from './observability/log.js';
import type {ObservedRequest} from './observability/metrics.js';

export type AppParts = {
  config: BackendConfig;
  readiness: Readiness;
  auth: AuthService;
  /** Answers `{AUTH}/*`. */
  handleAuth: AuthHandler;
  /** Sees every call of `{AUTH}`, and the acts among our own routes. */
  recorder: AuthRecorder;
  observeRequest: (request: ObservedRequest) => void;
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
  recorder,
  observeRequest,
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
    const user = isForAnyone
      ? null
      : await auth.getCurrentUser(request, context.clientAddress);
    const known = {...context, user};
    return recorder.aroundRoute(route, request, known, async () => {
      // By account where there is one: readers behind one address don't share.
      const refusal = await route.rateLimit?.(
        user?.impersonatedBy ??
          user?.id ??
          toAddressBucket(context.clientAddress),
      );
      if (refusal) {
        return refusal;
      }
      if (!isEndpointAccessible(route.path, user, access)) {
        throw refuseAccess(user);
      }
      if (
        user?.impersonatedBy !== undefined &&
        !isOpenToImpersonation(route.method, route.path, access)
      ) {
        throw new ReaderProfileError(
          403,
          'This is for the reader alone. You look at the site as them.',
        );
      }
      return route.handle(request, known);
    });
  }

  const app = new Hono<Env>();
  app.use(requestLog(log));
  app.use(requestMetrics(observeRequest));
  app.use(securityHeaders(config.production));
  app.use(cors(trustedOrigins));

  const handleRecorded = recorder.aroundAuth(handleAuth);
  app.all(`${authBasePath}/*`, async (c) =>
    (await readiness.isMigrated())
      ? handleRecorded(
          c.req.raw,
          readClientAddress(c.req.raw, c.env),
          c.get('requestId'),
        )
      : unavailable(),
  );

  app.use(pathCheck);
  app.use(originCheck(trustedOrigins));
  for (const [path, ofPath] of byPath(routes)) {
    readAudience(path, access);
    for (const route of ofPath) {
      app.on(route.method, path, (c) =>
        answer(route, c.req.raw, {
          clientAddress: readClientAddress(c.req.raw, c.env),
          getCurrentUser: () =>
            auth.getCurrentUser(c.req.raw, readClientAddress(c.req.raw, c.env)),
          params: c.req.param(),
          requestId: c.get('requestId'),
        }),
      );
    }
    const allowed = ofPath.map(({method}) => method);
    app.all(path, (c) => methodNotAllowed(allowed, c.req.method));
  }

  app.notFound(() =>
    problemResponse(createProblem(404, 'There is nothing at this address.')),
  );

  app.onError(async (error, c) => {
    if (error instanceof ReaderProfileError) {
      return problemResponse(error.problem);
    }
    if (error instanceof UpstreamError) {
      log({level: 'error', event: 'upstream', code: error.code});
      return unavailable(
        'The sign-in service does not answer. Try again in a moment.',
      );
    }
    log({
      level: 'error',
      event: 'failure',
      requestId: c.get('requestId'),
      ...describeError(error),
    });
    return !isNotNow(error) && (await readiness.isReady())
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
