import {createReaderProfiles} from 'better-auth-reader-profile';
import {ACCESS} from './access.js';
import {createUsageCounts} from './admin/usageCounts.js';
import {createApp} from './app.js';
import {createAudit} from './audit/audit.js';
import {createAuthGuard} from './auth/authGuard.js';
import {createAuthHandler} from './auth/authHandler.js';
import {createAuth} from './auth/createAuth.js';
import type {AuthFeature} from './auth/authOptions.js';
import {createAuthOptions} from './auth/authOptions.js';
import type {AuthService} from './auth/authService.js';
import {createPasswordHashing} from './auth/passwordHashing.js';
import type {BackendConfig} from './config.js';
import {migrateDatabase} from './database/migrateDatabase.js';
import type {Database} from './database/openDatabase.js';
import {createReadiness} from './database/readiness.js';
import type {Route} from './http/route.js';
import {createAuthLimits} from './limits/authLimits.js';
import {createRateLimits} from './limits/rateLimits.js';
import {createHealthRoutes} from './observability/healthRoutes.js';
import {createMetrics} from './observability/metrics.js';
import {createMetricsRoute} from './observability/metricsRoute.js';
import type {ReaderData} from './privacy/readerData.js';
import {createReaderData} from './privacy/readerData.js';
import {createProfileRoutes} from './profile/profileRoutes.js';
import {loadSecret} from './secret.js';

const PROFILE_CALLS_PER_MINUTE = 120;

/** What the backend's life needs of what was put together. */
export type ComposedApp = {
  app: ReturnType<typeof createApp>;
  auth: AuthService;
  readerData: ReaderData;
  /** Lets go of everything but the database. */
  close(): Promise<void>;
};

/**
 * Everything up to Better Auth's options, which say what tables there must
 * be. Nothing here asks the database: `migrate --check` and `--dry-run` go no
 * further.
 */
export function composeAuth(database: Database, config: BackendConfig) {
  const secret = loadSecret(config);

  // Each part that holds something about readers registers it here.
  const readerData = createReaderData();

  const passwordHashing = createPasswordHashing(config);

  const features: AuthFeature[] = [passwordHashing.feature];
  // Null behind a gateway: accounts are then somebody else's tables.
  const authOptions =
    config.upstream === null
      ? createAuthOptions(config, secret, database, features)
      : null;
  return {authOptions, passwordHashing, readerData, secret};
}

/**
 * Puts features, services and routes together on an open database, and
 * migrates it unless told not to.
 */
export async function composeApp(
  database: Database,
  config: BackendConfig,
): Promise<ComposedApp> {
  const {authOptions, passwordHashing, readerData, secret} = composeAuth(
    database,
    config,
  );
  if (config.migrateOnStart) {
    await migrateDatabase(database, authOptions);
  }
  const {service: auth, close: closeAuth} = createAuth({
    config,
    database,
    authOptions,
    eraseReader: (userId) => readerData.eraseReader(userId),
  });
  const profiles = createReaderProfiles({
    adapter: await auth.getAdapter(),
    policies: config.policies,
  });
  if (config.migrateOnStart) {
    // A changed consent text stops the start, not a reader's first save.
    await profiles.keepPolicies();
  }
  const readiness = createReadiness(database, authOptions);
  const limits = await createRateLimits(config, database, secret);

  const routes: Route[] = [
    ...createHealthRoutes(readiness),
    createMetricsRoute(metrics, config.metricsToken),
    ...createProfileRoutes(
      profiles,
      limits.perMinute('profile', PROFILE_CALLS_PER_MINUTE),
    ),
  ];

  const app = createApp({
    config,
    readiness,
    auth,
    handleAuth: createAuthGuard({
      authBasePath: config.authBasePath,
      limits: createAuthLimits(config, limits),
      // Elsewhere hashing is that service's own work.
      hashing: config.upstream === null ? passwordHashing : null,
      handle: createAuthHandler(
        auth,
        config.authBasePath,
        new Set([...config.trustedOrigins, config.url]),
      ),
    }),
    routes,
    access: ACCESS,
  });
  return {
    app,
    auth,
    readerData,
    async close() {
      closeAuth();
      await Promise.all([limits.close(), passwordHashing.close()]);
    },
  };
}
