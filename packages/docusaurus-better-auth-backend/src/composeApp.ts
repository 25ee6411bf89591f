import {createReaderProfiles} from 'better-auth-reader-profile';
import {createAdministration} from './admin/administration.js';
import {createApp} from './app.js';
import {openAsk} from './ask/openAsk.js';
import {createAudit} from './audit/audit.js';
import {createAuthGuard} from './auth/authGuard.js';
import {createAuthHandler} from './auth/authHandler.js';
import {createAuth} from './auth/createAuth.js';
import type {AuthFeature} from './auth/authOptions.js';
import {createAuthOptions} from './auth/authOptions.js';
import type {AuthService} from './auth/authService.js';
import {createPasswordHashing} from './auth/passwordHashing.js';
import {eraseGatewayProfile} from './auth/gateway/gatewayAdapter.js';
import {createCapabilityRoutes} from './capabilities/capabilityRoutes.js';
import {describeCapabilities} from './capabilities/describeCapabilities.js';
import type {OnFailure} from './closeOnFailure.js';
import {closeOnFailure} from './closeOnFailure.js';
import type {BackendConfig} from './config.js';
import {createConsentRoutes} from './consents/consentRoutes.js';
import {migrateDatabase} from './database/migrateDatabase.js';
import type {Database} from './database/openDatabase.js';
import {createReadiness} from './database/readiness.js';
import type {OnRefusal} from './http/httpServer.js';
import type {Route} from './http/route.js';
import {createMail} from './mail/mail.js';
import {createGuestExpiry} from './methods/guestExpiry.js';
import {createMethodsFeature} from './methods/methodsFeature.js';
import {createAuthLimits} from './limits/authLimits.js';
import {createRateLimits} from './limits/rateLimits.js';
import {createHealthRoutes} from './observability/healthRoutes.js';
import {createMetrics} from './observability/metrics.js';
import {createMetricsRoute} from './observability/metricsRoute.js';
import {createOpenApiRoutes} from './openapi/openapiRoutes.js';
import type {OwnRoute} from './ownRoutes.js';
import {addOwnRoutes} from './ownRoutes.js';
import {createPreferenceRoutes} from './preferences/preferenceRoutes.js';
import {createPreferenceStore} from './preferences/preferenceStore.js';
import {createAccountErasure} from './privacy/accountErasure.js';
import {createExportRoutes} from './privacy/exportRoutes.js';
import type {ReaderData} from './privacy/readerData.js';
import {createReaderData} from './privacy/readerData.js';
import {createProfileData} from './profile/profileData.js';
import {createProfileRoutes} from './profile/profileRoutes.js';
import {loadSecret} from './secret.js';
import {createSessionRoutes} from './sessions/sessionRoutes.js';

const PROFILE_CALLS_PER_MINUTE = 120;
const ADMIN_CALLS_PER_MINUTE = 300;

/** What the backend's life needs of what was put together. */
export type ComposedApp = {
  app: ReturnType<typeof createApp>;
  auth: AuthService;
  readerData: ReaderData;
  /** Logs and counts what could not be read as a request. */
  onRefusal: OnRefusal;
  /** From now on `/readyz` answers 503, so that balancers send nobody here. */
  drain: () => void;
  /** Waits for what answers leave behind them: mail, events, counts. */
  settle: () => Promise<void>;
  /** Lets go of everything but the database. */
  close: () => Promise<void>;
};

/**
 * Everything up to Better Auth's options, which say what tables there must
 * be. Nothing here asks the database: `migrate --check` and `--dry-run` go no
 * further.
 */
export function composeAuth(database: Database, options: BackendConfig) {
  const metrics = createMetrics();
  const config = {...options, log: metrics.countProblems(options.log)};
  const secret = loadSecret(config);

  // Each part that holds something about readers registers it here.
  const readerData = createReaderData();

  const passwordHashing = createPasswordHashing(config);

  const mail = createMail(config, database, readerData);

  const erasure = createAccountErasure({readerData, database, config});

  const administration = createAdministration(config, database);

  const features: AuthFeature[] = [
    ...mail.features,
    createMethodsFeature(config, mail.letters),
    passwordHashing.feature,
    erasure.feature,
    administration.feature,
  ];
  // Null behind a gateway: accounts are then somebody else's tables.
  const authOptions =
    config.upstream === null
      ? createAuthOptions(config, secret, database, features)
      : null;
  return {
    administration,
    authOptions,
    config,
    erasure,
    mail,
    metrics,
    passwordHashing,
    readerData,
    secret,
    /** Ends what was begun here. */
    async close() {
      await mail.close();
      await passwordHashing.close();
    },
  };
}

/**
 * Puts features, services and routes together on an open database, and
 * migrates it unless told not to. Where that fails, only the database stays
 * open.
 *
 * @param ownRoutes The owner's, beside the backend's.
 */
export function composeApp(
  database: Database,
  options: BackendConfig,
  ownRoutes: readonly OwnRoute[] = [],
): Promise<ComposedApp> {
  return closeOnFailure((onFailure) =>
    composeParts(database, options, ownRoutes, onFailure),
  );
}

async function composeParts(
  database: Database,
  options: BackendConfig,
  ownRoutes: readonly OwnRoute[],
  onFailure: OnFailure,
): Promise<ComposedApp> {
  const composedAuth = composeAuth(database, options);
  onFailure(() => composedAuth.close());
  const {
    administration,
    authOptions,
    config,
    erasure,
    mail,
    metrics,
    passwordHashing,
    readerData,
    secret,
  } = composedAuth;
  if (config.migrateOnStart) {
    await migrateDatabase(database, authOptions);
  }
  const {service: auth, close: closeAuth} = createAuth({
    config,
    database,
    authOptions,
    eraseReader: (userId) => erasure.erase(userId),
  });
  onFailure(closeAuth);
  const profiles = createReaderProfiles({
    adapter: await auth.getAdapter(),
    policies: config.policies,
  });
  if (config.migrateOnStart) {
    // A changed consent text stops the start, not a reader's first save.
    await profiles.keepPolicies();
  }
  await administration.start();
  const readiness = createReadiness(database, authOptions);
  metrics.addSources({
    poolStats: () => database.stats(),
    hashing: () => passwordHashing.state(),
    isReady: () => readiness.isReady(),
    consentDecisions: () => administration.countDecisions(),
  });
  const audit = createAudit({
    database,
    config,
    secret,
    auth,
    observe(call) {
      metrics.observeAuthCall(call);
      administration.observeAuthCall(call);
    },
  });
  onFailure(() => audit.close());
  readerData.register(audit.data);
  const limits = await createRateLimits(config, database, secret);
  onFailure(() => limits.close());

  const preferences = createPreferenceStore(database);
  const profileLimit = limits.perMinute('profile', PROFILE_CALLS_PER_MINUTE);
  readerData.register(preferences.data);
  for (const store of createProfileData(
    profiles,
    config.upstream === null
      ? () => Promise.resolve()
      : (userId) => eraseGatewayProfile(database, userId),
  )) {
    readerData.register(store);
  }

  const ask = openAsk({config, database, auth, profiles, limits});
  onFailure(() => ask.close());

  let isDraining = false;
  const routes: Route[] = [
    ...mail.routes,
    ...createHealthRoutes({
      isReady: async () => !isDraining && (await readiness.isReady()),
    }),
    ...createConsentRoutes(profiles, profileLimit),
    ...createPreferenceRoutes(preferences, profileLimit),
    ...createSessionRoutes(auth, profileLimit),
    ...createExportRoutes(auth, readerData, profileLimit),
    createMetricsRoute(metrics, config.metricsToken),
    ...administration.createRoutes(
      limits.perMinute('admin', ADMIN_CALLS_PER_MINUTE),
      () => audit.events.flush(),
    ),
    ...createProfileRoutes(profiles, profileLimit),
    ...ask.routes,
  ];
  routes.push(
    ...createCapabilityRoutes(
      describeCapabilities({
        config,
        auth: await auth.describe(),
        consentVersion: profiles.currentVersion,
        routes,
      }),
    ),
    ...ownRoutes,
  );
  const access = addOwnRoutes(ownRoutes, config.authBasePath);
  routes.push(...createOpenApiRoutes(config, routes, access));

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
    recorder: audit.recorder,
    observeRequest(request) {
      metrics.observeRequest(request);
      administration.observeRequest(request);
    },
    routes,
    access,
  });
  const guestExpiry = createGuestExpiry(config, database);
  ask.start();
  guestExpiry.start();
  erasure.start();
  return {
    app,
    auth,
    readerData,
    onRefusal(status) {
      metrics.countRefusedConnection(status);
      config.log({level: 'info', event: 'refused-connection', status});
    },
    drain() {
      isDraining = true;
    },
    async settle() {
      // A message's last news may be an event of the audit.
      await mail.settle();
      await Promise.all([audit.settle(), administration.settle()]);
    },
    async close() {
      await ask.close();
      await guestExpiry.close();
      await erasure.close();
      await mail.close();
      await audit.close();
      await administration.settle();
      closeAuth();
      await Promise.all([limits.close(), passwordHashing.close()]);
    },
  };
}
