import type {BetterAuthPlugin} from 'better-auth';
import {
  APIError,
  createAuthMiddleware,
  getSessionFromCtx,
} from 'better-auth/api';

/**
 * What an admin who looks at the site as a reader may call of Better Auth:
 * who am I, and the two ways out. Whatever a plugin adds is closed to them
 * until it is here.
 */
const OPEN_PATHS: ReadonlySet<string> = new Set([
  '/get-session',
  '/admin/stop-impersonating',
  '/sign-out',
  '/ok',
  '/error',
  // Anyone reads them.
  '/reader-profile/consent-policies/:version',
]);

/** Refuses everything else, so that nobody acts, or is seen, as the reader. */
export const impersonationGuard: BetterAuthPlugin = {
  id: 'docusaurus-better-auth-impersonation-guard',
  hooks: {
    before: [
      {
        matcher: ({path}) => path === undefined || !OPEN_PATHS.has(path),
        handler: createAuthMiddleware(async (ctx) => {
          if (!ctx.headers?.has('Cookie')) {
            return;
          }
          const found = await getSessionFromCtx(ctx, {disableRefresh: true});
          if (found?.session.impersonatedBy) {
            throw new APIError('FORBIDDEN', {
              code: 'NOT_WHILE_IMPERSONATING',
              message:
                'This is for the reader alone. You look at the site as them.',
            });
          }
        }),
      },
    ],
  },
};
