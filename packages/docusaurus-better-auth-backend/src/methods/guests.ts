import type {BetterAuthPlugin, GenericEndpointContext} from 'better-auth';
import {
  APIError,
  createAuthMiddleware,
  getSessionFromCtx,
} from 'better-auth/api';
import {expireCookie} from 'better-auth/cookies';
import {anonymous} from 'better-auth/plugins/anonymous';
import {createReaderProfiles} from 'better-auth-reader-profile';
import type {BackendConfig} from '../config.js';
import {describeError} from '../observability/log.js';

/** Reserved for names that lead nowhere: no mail can arrive. */
const GUEST_DOMAIN = 'guest.invalid';

/**
 * What makes an account of one's own. A guest's account is erased when they
 * sign in or up, and all of these with it: readers would lose what they set up.
 */
const FOR_ACCOUNTS =
  /^\/(?:change-email|change-password|link-social|passkey\/(?:generate-register-options|verify-registration)|send-verification-email|two-factor\/.+|update-user)$/;

function isGuest(user: object): boolean {
  return 'isAnonymous' in user && user.isAnonymous === true;
}

const refuseGuests: BetterAuthPlugin = {
  id: 'guest-rules',
  hooks: {
    before: [
      {
        matcher: ({path}) => path !== undefined && FOR_ACCOUNTS.test(path),
        handler: createAuthMiddleware(async (ctx) => {
          const session = await getSessionFromCtx(ctx, {disableRefresh: true});
          if (session && isGuest(session.user)) {
            throw new APIError('FORBIDDEN', {
              code: 'GUEST_NOT_ALLOWED',
              message: 'Create an account first.',
            });
          }
        }),
      },
    ],
  },
};

type CarryOver = (
  ctx: GenericEndpointContext,
  from: string,
  to: string,
) => Promise<void>;

/** As long as Better Auth waits for the second step. */
const SECOND_STEP_SECONDS = 600;

/**
 * Better Auth ends a guest's session at the first step, and hands nothing over
 * after a second one: a signed cookie tells who it was.
 */
function afterSecondStep(carryOver: CarryOver): BetterAuthPlugin {
  const cookieOf = (ctx: GenericEndpointContext) =>
    ctx.context.createAuthCookie('guest', {maxAge: SECOND_STEP_SECONDS});
  return {
    id: 'guest-second-step',
    hooks: {
      after: [
        {
          matcher: ({path}) => path?.startsWith('/sign-in/') === true,
          handler: createAuthMiddleware(async (ctx) => {
            const {returned} = ctx.context;
            if (
              typeof returned !== 'object' ||
              returned === null ||
              !('twoFactorRedirect' in returned)
            ) {
              return;
            }
            const cookie = cookieOf(ctx);
            const session = await getSessionFromCtx(ctx, {
              disableRefresh: true,
            });
            if (session && isGuest(session.user)) {
              await ctx.setSignedCookie(
                cookie.name,
                session.user.id,
                ctx.context.secret,
                cookie.attributes,
              );
            } else if (ctx.getCookie(cookie.name) !== null) {
              expireCookie(ctx, cookie);
            }
          }),
        },
        {
          matcher: ({path}) => path?.startsWith('/two-factor/verify-') === true,
          handler: createAuthMiddleware(async (ctx) => {
            const {newSession, internalAdapter, secret} = ctx.context;
            const cookie = cookieOf(ctx);
            if (!newSession || ctx.getCookie(cookie.name) === null) {
              return;
            }
            const id = await ctx.getSignedCookie(cookie.name, secret);
            expireCookie(ctx, cookie);
            const guest = id ? await internalAdapter.findUserById(id) : null;
            if (guest && isGuest(guest)) {
              await carryOver(ctx, guest.id, newSession.user.id);
              await internalAdapter.deleteUser(guest.id);
            }
          }),
        },
      ],
    },
  };
}

/**
 * Guests: accounts without a name, an address or a way back in. What a guest
 * told of their background goes with them into a new account, and into one
 * that never decided about it; never over what an account holds.
 */
export function guests({
  policies,
  log,
}: Pick<BackendConfig, 'policies' | 'log'>): BetterAuthPlugin[] {
  const carryOver: CarryOver = async (ctx, from, to) => {
    const profiles = createReaderProfiles({
      adapter: ctx.context.adapter,
      policies,
    });
    try {
      const guest = await profiles.get(from);
      const decisions = await profiles.getHistory(to);
      if (guest.consent_given && decisions.length === 0) {
        await profiles.save(to, {
          software_background: guest.software_background,
          hardware_background: guest.hardware_background,
          consent_given: true,
          consent_version: guest.consent_version,
        });
      }
    } catch (error) {
      // Of an older consent text, for instance: the reader is asked anew.
      log({level: 'warn', event: 'guest-profile', ...describeError(error)});
    }
  };
  return [
    anonymous({
      emailDomainName: GUEST_DOMAIN,
      generateName: () => 'Guest',
      async onLinkAccount({anonymousUser, newUser, ctx}) {
        if (newUser.user.id !== anonymousUser.user.id) {
          await carryOver(ctx, anonymousUser.user.id, newUser.user.id);
        }
      },
    }),
    afterSecondStep(carryOver),
    refuseGuests,
  ];
}
