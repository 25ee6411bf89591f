import {createReaderProfiles} from 'better-auth-reader-profile';
import {ACCESS} from './access.js';
import {createApp} from './app.js';
import {createAuthHandler} from './auth/authHandler.js';
import type {AuthFeature} from './auth/authOptions.js';
import {createAuthOptions} from './auth/authOptions.js';
import type {AuthService} from './auth/authService.js';
import {createAuthService} from './auth/authService.js';
import type {BackendConfig} from './config.js';
import {migrateDatabase} from './database/migrateDatabase.js';
import type {Database} from './database/openDatabase.js';
import {createReadiness} from './database/readiness.js';
import type {Route} from './http/route.js';
import {createRateLimits} from './limits/rateLimits.js';
import {createHealthRoutes} from './observability/healthRoutes.js';
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

  const features: AuthFeature[] = [];
  const authOptions = createAuthOptions(config, secret, database, features);
  return {authOptions, readerData, secret};
}

/**
 * Puts features, services and routes together on an open database, and
 * migrates it unless told not to.
 */
export async function composeApp(
  database: Database,
  config: BackendConfig,
): Promise<ComposedApp> {
  const {authOptions, readerData, secret} = composeAuth(database, config);
  if (config.migrateOnStart) {
    await migrateDatabase(database, authOptions);
  }
  const auth = createAuthService(authOptions, database);
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
    ...createProfileRoutes(
      profiles,
      limits.perMinute('profile', PROFILE_CALLS_PER_MINUTE),
    ),
  ];

  const app = createApp({
    config,
    readiness,
    auth,
    handleAuth: createAuthHandler(
      auth,
      config.authBasePath,
      new Set([...config.trustedOrigins, config.url]),
    ),
    routes,
    access: ACCESS,
  });
  return {app, auth, readerData, close: () => limits.close()};
}
