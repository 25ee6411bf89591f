import type {BetterAuthOptions} from 'better-auth';
import {readerProfile} from 'better-auth-reader-profile';
import {defu} from 'defu';
import type {BackendConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import {CLIENT_ADDRESS_HEADER} from '../http/clientAddress.js';
import {updateUserCheck} from './updateUserCheck.js';

const PASSWORD_MIN_LENGTH = 8;
const PASSWORD_MAX_LENGTH = 128;

/**
 * What one feature adds to Better Auth's options. Objects are merged, lists
 * joined. For `databaseHooks` use a plugin's `init`: plugins' hooks all run,
 * whereas one function would take another's place here.
 */
export type AuthFeature = Partial<BetterAuthOptions>;

/** How Better Auth is set up here: for its handler and for its migrations. */
export function createAuthOptions(
  config: BackendConfig,
  secret: string,
  database: Database,
  features: readonly AuthFeature[] = [],
): BetterAuthOptions {
  return defu({}, ...features, createBaseOptions(config, secret, database));
}

function createBaseOptions(
  config: BackendConfig,
  secret: string,
  database: Database,
): BetterAuthOptions {
  return {
    appName: 'docusaurus-better-auth',
    baseURL: config.url,
    basePath: config.authBasePath,
    secret,
    database: {db: database.kysely, type: 'postgres', transaction: true},
    trustedOrigins: [...config.trustedOrigins],
    emailAndPassword: {
      enabled: config.authMethods.includes('email_password'),
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
      // With verification on, a sign-up under a taken address answers as if
      // it were new. Better Auth alone would leave out the role there.
      customSyntheticUser: ({coreFields, additionalFields, id}) => ({
        ...coreFields,
        role: 'user',
        ...additionalFields,
        id,
      }),
    },
    user: {deleteUser: {enabled: true}},
    hooks: {before: updateUserCheck},
    databaseHooks: {
      session: {
        create: {
          // Limits need a client's address for a minute; nobody needs it kept.
          before: (session) =>
            Promise.resolve({data: {...session, ipAddress: null}}),
        },
      },
    },
    // authGuard limits, in front of an upstream too, and stores no address.
    rateLimit: {enabled: false},
    telemetry: {enabled: false},
    // Its messages name e-mail addresses; the request log tells what happened.
    logger: {disabled: true},
    // Unexpected errors reach the backend's own answer and log.
    // A provider leads to the backend; what failed there is told by the site.
    onAPIError: {throw: true, errorURL: config.errorPage},
    advanced: {
      // Explicit, or these checks would be off wherever NODE_ENV is "test".
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // The backend asks by itself, and again until a migration was made.
      database: {validateSchema: false},
      ipAddress: {ipAddressHeaders: [CLIENT_ADDRESS_HEADER]},
      ...(config.crossSite && {
        defaultCookieAttributes: {
          sameSite: 'none',
          secure: true,
          partitioned: true,
        },
      }),
    },
    plugins: [
      readerProfile(config.policies ? {policies: config.policies} : {}),
    ],
  };
}
