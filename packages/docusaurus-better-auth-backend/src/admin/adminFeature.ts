import type {BetterAuthPlugin} from 'better-auth';
import {admin} from 'better-auth/plugins/admin';
import {createAccessControl} from 'better-auth/plugins/access';
import {
  adminAc,
  defaultStatements,
  userAc,
} from 'better-auth/plugins/admin/access';
import type {AuthFeature} from '../auth/authOptions.js';
import type {Log} from '../observability/log.js';
import {describeError} from '../observability/log.js';
import {isBanned} from './ban.js';
import type {ConfigAdmins} from './configAdmins.js';
import {impersonationGuard} from './impersonationGuard.js';
import {listUsersCheck} from './listUsersCheck.js';

/**
 * What an admin may do by Better Auth's own calls. Acts by which an admin
 * becomes a reader are left out: a reader's backgrounds are shown to nobody
 * but that reader. An admin who impersonates one sees no more of them than
 * `impersonationGuard` lets through.
 */
function statementsOfAdmins(impersonation: boolean) {
  return {
    user: adminAc.statements.user.filter(
      (act) =>
        !['set-password', 'set-email', 'impersonate-admins'].includes(act) &&
        (impersonation || act !== 'impersonate'),
    ),
    session: [...adminAc.statements.session],
  };
}

/** The database holds to it, too: see 0070_impersonation.users.sql. */
const IMPERSONATION_SECONDS = 3_600;

export type AdminFeatureParts = {
  configAdmins: ConfigAdmins;
  /** Whether an admin may look at the site as a reader. */
  impersonation: boolean;
  /** Told of each new account. */
  onSignUp: () => void;
  log: Log;
};

/**
 * Better Auth's admin plugin; the role for listed, confirmed addresses; and
 * no session for a reader who is banned while signing in.
 */
export function createAdminFeature({
  configAdmins,
  impersonation,
  onSignUp,
  log,
}: AdminFeatureParts): AuthFeature {
  /** Runs after the answer's transaction; it must not make a sign-in fail. */
  async function syncRole(user: object): Promise<void> {
    try {
      await configAdmins.syncOne(user);
    } catch (error) {
      log({level: 'error', event: 'admin-role', ...describeError(error)});
    }
  }

  const rules: BetterAuthPlugin = {
    id: 'docusaurus-better-auth-admin-rules',
    init: ({internalAdapter}) => ({
      options: {
        databaseHooks: {
          user: {
            create: {
              after: async (user) => {
                onSignUp();
                // A social provider may have confirmed the address.
                await syncRole(user);
              },
            },
            update: {after: (user) => syncRole(user)},
          },
          session: {
            create: {
              after: async ({userId}) => {
                const user = await internalAdapter.findUserById(userId);
                if (user && isBanned(user)) {
                  // Banned after Better Auth looked, before there was a session.
                  await internalAdapter.deleteUserSessions(userId);
                } else if (user) {
                  await syncRole(user);
                }
              },
            },
          },
        },
      },
    }),
  };
  return {
    plugins: [
      admin({
        ac: createAccessControl(defaultStatements),
        roles: {
          admin: createAccessControl(defaultStatements).newRole(
            statementsOfAdmins(impersonation),
          ),
          user: userAc,
        },
        bannedUserMessage: 'This account is banned.',
        impersonationSessionDuration: IMPERSONATION_SECONDS,
      }),
      rules,
      listUsersCheck,
      impersonationGuard,
    ],
  };
}
