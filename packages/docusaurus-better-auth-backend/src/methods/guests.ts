import type {BetterAuthPlugin} from 'better-auth';
import {
  APIError,
  createAuthMiddleware,
  getSessionFromCtx,
} from 'better-auth/api';
import {anonymous} from 'better-auth/plugins';
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

const refuseGuests: BetterAuthPlugin = {
  id: 'guest-rules',
  hooks: {
    before: [
      {
        matcher: ({path}) => path !== undefined && FOR_ACCOUNTS.test(path),
        handler: createAuthMiddleware(async (ctx) => {
          const session = await getSessionFromCtx(ctx, {disableRefresh: true});
          if (
            session &&
            'isAnonymous' in session.user &&
            session.user.isAnonymous
          ) {
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

/**
 * Guests: accounts without a name, an address or a way back in. What a guest
 * told of their background goes with them into a new account, and into one
 * that never decided about it; never over what an account holds.
 */
export function guests({
  policies,
  log,
}: Pick<BackendConfig, 'policies' | 'log'>): BetterAuthPlugin[] {
  return [
    anonymous({
      emailDomainName: GUEST_DOMAIN,
      generateName: () => 'Guest',
      async onLinkAccount({anonymousUser, newUser, ctx}) {
        if (newUser.user.id === anonymousUser.user.id) {
          return;
        }
        const profiles = createReaderProfiles({
          adapter: ctx.context.adapter,
          policies,
        });
        try {
          const guest = await profiles.get(anonymousUser.user.id);
          const decisions = await profiles.getHistory(newUser.user.id);
          if (guest.consent_given && decisions.length === 0) {
            await profiles.save(newUser.user.id, {
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
      },
    }),
    refuseGuests,
  ];
}
