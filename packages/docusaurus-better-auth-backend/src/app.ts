import type {HttpBindings} from '@hono/node-server';
import type {ReaderProfiles} from 'better-auth-reader-profile';
import {
  createProblem,
  problemResponse,
  ReaderProfileError,
} from 'better-auth-reader-profile';
import {Hono} from 'hono';
import {assertAccessIsDecided} from './access.js';
import {createAuthHandler} from './auth/authHandler.js';
import type {AuthService} from './auth/authService.js';
import type {BackendConfig} from './config.js';
import type {Readiness} from './database/readiness.js';
import {readClientAddress} from './http/clientAddress.js';
import {cors} from './http/cors.js';
import {originCheck} from './http/originCheck.js';
import {createRateLimit} from './http/rateLimit.js';
import type {RequestVariables} from './http/requestLog.js';
import {describeError, requestLog} from './http/requestLog.js';
import {securityHeaders} from './http/securityHeaders.js';
import type {RouteHandler} from './profile/profileRoutes.js';
import {createProfileRoutes, PROFILE_PATH} from './profile/profileRoutes.js';

const PROFILE_CALLS_PER_MINUTE = 120;
const RETRY_AFTER_SECONDS = '5';

export type AppParts = {
  config: BackendConfig;
  readiness: Readiness;
  auth: AuthService;
  profiles: ReaderProfiles;
};

type Env = {Bindings: Partial<HttpBindings>; Variables: RequestVariables};

/** The backend's routes, and what stands before each of them. */
export function createApp({config, readiness, auth, profiles}: AppParts) {
  const {authBasePath, log} = config;
  const trustedOrigins = new Set([...config.trustedOrigins, config.url]);
  const profile = createProfileRoutes(
    auth,
    profiles,
    createRateLimit(PROFILE_CALLS_PER_MINUTE),
  );

  const unavailable = () =>
    problemResponse(
      createProblem(503, 'The database is not ready. Try again in a moment.'),
      {'Retry-After': RETRY_AFTER_SECONDS},
    );
  const whenMigrated =
    (handle: RouteHandler): RouteHandler =>
    async (request, clientAddress) =>
      (await readiness.isMigrated())
        ? handle(request, clientAddress)
        : unavailable();

  const routes: Record<string, Record<string, RouteHandler>> = {
    '/healthz': {
      GET: () => Promise.resolve(Response.json({status: 'ok'})),
    },
    '/readyz': {
      GET: async () =>
        (await readiness.isReady())
          ? Response.json({status: 'ok'})
          : unavailable(),
    },
    [PROFILE_PATH]: {
      GET: whenMigrated(profile.get),
      POST: whenMigrated(profile.post),
    },
  };

  const app = new Hono<Env>();
  app.use(requestLog(log));
  app.use(securityHeaders(config.production));
  app.use(cors(trustedOrigins));

  const handleAuth = whenMigrated(
    createAuthHandler(auth, authBasePath, trustedOrigins),
  );
  app.all(`${authBasePath}/*`, (c) =>
    handleAuth(c.req.raw, readClientAddress(c.env)),
  );

  app.use(originCheck(trustedOrigins));
  for (const [path, handlers] of Object.entries(routes)) {
    assertAccessIsDecided(path);
    for (const [method, handle] of Object.entries(handlers)) {
      app.on(method, path, (c) => handle(c.req.raw, readClientAddress(c.env)));
    }
    const allowed = Object.keys(handlers);
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
