import type {BetterAuthPlugin} from 'better-auth';
import {createAuthMiddleware, isAPIError} from 'better-auth/api';
import type {ReaderMail} from './readerMail.js';
import {readVerificationToken} from './verificationToken.js';

function tokenOf(query: unknown): unknown {
  return typeof query === 'object' && query !== null && 'token' in query
    ? query.token
    : undefined;
}

/** Tells readers that their password or address was changed. */
export function changeNotices(mail: ReaderMail): BetterAuthPlugin {
  return {
    id: 'change-notices',
    hooks: {
      after: [
        {
          matcher: ({path}) => path === '/change-password',
          handler: createAuthMiddleware((ctx) => {
            const user = ctx.context.session?.user;
            if (user && !isAPIError(ctx.context.returned)) {
              mail.write(
                user,
                {kind: 'passwordChanged', at: new Date()},
                ctx.headers,
              );
            }
            return Promise.resolve();
          }),
        },
      ],
    },
    init: () => ({
      options: {
        databaseHooks: {
          user: {
            update: {
              // The row is written already, so the link was a good one; only
              // the link still names the old address.
              after(user, ctx) {
                const change =
                  ctx?.path === '/verify-email'
                    ? readVerificationToken(tokenOf(ctx.query))
                    : null;
                if (
                  change?.updateTo !== undefined &&
                  change.updateTo === user.email &&
                  change.email !== user.email &&
                  user.emailVerified
                ) {
                  mail.write(
                    {...user, email: change.email},
                    {
                      kind: 'emailChanged',
                      newEmail: user.email,
                      at: new Date(),
                    },
                    ctx?.headers,
                  );
                }
                return Promise.resolve();
              },
            },
          },
        },
      },
    }),
  };
}
