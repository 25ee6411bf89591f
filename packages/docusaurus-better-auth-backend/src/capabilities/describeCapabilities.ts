import type {Capabilities} from 'better-auth-reader-profile/contract';
import {CONTRACT_VERSION} from 'better-auth-reader-profile/contract';
import type {AuthDescription} from '../auth/authDescription.js';
import type {BackendConfig} from '../config.js';
import type {Route} from '../http/route.js';

/** What this backend offers, from its config and the routes that it has. */
export function describeCapabilities({
  config,
  auth,
  consentVersion,
  routes,
}: {
  config: Pick<
    BackendConfig,
    'adminImpersonation' | 'authBasePath' | 'askSource' | 'upstream'
  >;
  auth: AuthDescription;
  consentVersion: string;
  routes: readonly Pick<Route, 'path'>[];
}): Capabilities {
  return {
    contract_version: CONTRACT_VERSION,
    auth: {base_path: config.authBasePath, ...auth},
    profile: {consent_version: consentVersion},
    ask:
      config.askSource !== null &&
      routes.some(({path}) => path === '/api/v1/query'),
    admin: routes.some(({path}) => path.startsWith('/api/v1/admin/')),
    impersonation: config.adminImpersonation && config.upstream === null,
  };
}
