import type {AuthCall} from '../audit/authRecorder.js';
import type {AuthFeature} from '../auth/authOptions.js';
import type {BackendConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import type {RateLimit} from '../http/rateLimit.js';
import type {Route} from '../http/route.js';
import {describeError} from '../observability/log.js';
import type {ObservedRequest} from '../observability/metrics.js';
import {createAccountRoutes} from './accountRoutes.js';
import {createAccounts} from './accounts.js';
import {createAdminFeature} from './adminFeature.js';
import {createConfigAdmins} from './configAdmins.js';
import {createReportRoutes} from './reportRoutes.js';
import {createReports} from './reports.js';
import {createUsageCounts} from './usageCounts.js';

export type Administration = {
  feature: AuthFeature;
  /** Gives and takes the role of admin as the config says now. Never throws. */
  start(): Promise<void>;
  /** @param flushEvents Writes authentication events that wait. */
  createRoutes(rateLimit: RateLimit, flushEvents: () => Promise<void>): Route[];
  /** Counts what usage reports hold. */
  observeRequest(request: ObservedRequest): void;
  observeAuthCall(call: AuthCall): void;
  countDecisions(): Promise<{given: number; withdrawn: number}>;
  /** Writes what is not written yet. */
  settle(): Promise<void>;
};

/** Who administers, and what they see and do. */
export function createAdministration(
  config: BackendConfig,
  database: Database,
): Administration {
  const {log} = config;
  // Behind a gateway, accounts are another service's.
  const hasUsers = config.upstream === null;
  const configAdmins = createConfigAdmins(database, config.adminEmails);
  const usage = createUsageCounts(database, log);
  const reports = createReports(database, hasUsers);

  return {
    feature: createAdminFeature({
      configAdmins,
      impersonation: config.adminImpersonation,
      onSignUp: () => {
        usage.add('sign-up');
      },
      log,
    }),

    async start() {
      if (!hasUsers) {
        return;
      }
      try {
        await configAdmins.syncAll();
      } catch (error) {
        // Not migrated yet: each sign-in looks at its own account.
        log({level: 'warn', event: 'admin-role', ...describeError(error)});
      }
    },

    createRoutes: (rateLimit, flushEvents) => [
      ...createAccountRoutes({
        accounts: hasUsers ? createAccounts(database) : null,
        configAdmins,
        rateLimit,
      }),
      ...createReportRoutes({
        reports,
        flush: async () => {
          await Promise.all([usage.flush(), flushEvents()]);
        },
        rateLimit,
      }),
    ],

    observeRequest({method, route, status}) {
      if (method === 'POST' && route === '/api/v1/query' && status === 200) {
        usage.add('question');
      }
    },

    observeAuthCall({kind, outcome}) {
      // In process, each new account is counted, however it came.
      if (!hasUsers && kind === 'sign-up' && outcome === 'success') {
        usage.add('sign-up');
      }
    },

    countDecisions: () => reports.countDecisions(),
    settle: () => usage.flush(),
  };
}
