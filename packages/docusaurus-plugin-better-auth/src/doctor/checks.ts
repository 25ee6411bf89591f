import type {Check} from './check';
import {addresses} from './checks/addresses';
import {askDocs} from './checks/ask';
import {backendHeaders} from './checks/backendHeaders';
import {capabilities} from './checks/capabilities';
import {clock} from './checks/clock';
import {cookies} from './checks/cookies';
import {cors} from './checks/cors';
import {corsCache} from './checks/corsCache';
import {database} from './checks/database';
import {endpoints} from './checks/endpoints';
import {exposedHeaders} from './checks/exposedHeaders';
import {navbar} from './checks/navbar';
import {openOrigins} from './checks/openOrigins';
import {overrides} from './checks/overrides';
import {profile} from './checks/profile';
import {rateLimit} from './checks/rateLimit';
import {reachable} from './checks/reachable';
import {routes} from './checks/routes';
import {session} from './checks/session';
import {siteHeaders} from './checks/siteHeaders';
import {trustedOrigins} from './checks/trustedOrigins';
import {versions} from './checks/versions';

/** What is looked at in the site's own folder. */
export const SITE_CHECKS: readonly Check[] = [
  versions,
  routes,
  overrides,
  navbar,
];

/** What is asked of servers. `rateLimit` uses tries up, so it comes last. */
export const SERVER_CHECKS: readonly Check[] = [
  addresses,
  reachable,
  endpoints,
  database,
  cors,
  corsCache,
  exposedHeaders,
  trustedOrigins,
  openOrigins,
  cookies,
  capabilities,
  profile,
  askDocs,
  clock,
  backendHeaders,
  siteHeaders,
  session,
  rateLimit,
];

/** What `docusaurus start` looks at. */
export const QUICK_CHECKS: readonly Check[] = [
  addresses,
  reachable,
  endpoints,
  cors,
];
