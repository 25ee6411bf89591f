import type {BetterAuthPlugin} from 'better-auth';
import {readCoarseUserAgent} from '../audit/coarseUserAgent.js';
import type {Log} from '../observability/log.js';
import {describeError} from '../observability/log.js';
import {readKnownDevices} from './knownDevices.js';
import type {ReaderMail} from './readerMail.js';

/** Families that are remembered of one reader; the oldest is forgotten. */
const REMEMBERED = 20;

/**
 * Tells readers of a sign-in from a kind of browser that they never used.
 * Sessions can't tell, for signing out deletes them: the account remembers
 * kinds such as `Firefox/Linux`, no version, address or time. The first one,
 * at sign-up for instance, is remembered without a message.
 */
export function newDeviceNotice(mail: ReaderMail, log: Log) {
  return {
    id: 'new-device-notice',
    schema: {
      user: {
        fields: {
          knownDevices: {
            type: 'string',
            required: false,
            input: false,
            returned: false,
          },
        },
      },
    },
    init: () => ({
      options: {
        databaseHooks: {
          session: {
            create: {
              async after(session, ctx) {
                // An admin who acts as a reader is no device of the reader's.
                if (!ctx || session.impersonatedBy) {
                  return;
                }
                const {adapter, internalAdapter} = ctx.context;
                const device = readCoarseUserAgent(session.userAgent ?? null);
                const family = `${device.browser}/${device.os}`;
                try {
                  const user = await internalAdapter.findUserById(
                    session.userId,
                  );
                  if (!user) {
                    return;
                  }
                  const known = readKnownDevices(
                    'knownDevices' in user ? user.knownDevices : null,
                  );
                  if (known?.includes(family)) {
                    return;
                  }
                  await adapter.update({
                    model: 'user',
                    where: [{field: 'id', value: user.id}],
                    update: {
                      knownDevices: JSON.stringify(
                        [...(known ?? []), family].slice(-REMEMBERED),
                      ),
                    },
                  });
                  // Who follows the link of a first message, on their phone
                  // perhaps, was just told of their account.
                  if (known && ctx.path !== '/verify-email') {
                    mail.write(
                      user,
                      {kind: 'newDevice', device, at: session.createdAt},
                      ctx.headers,
                    );
                  }
                } catch (error) {
                  // A notice that fails must not undo a sign-in.
                  log({
                    level: 'error',
                    event: 'new_device_notice',
                    ...describeError(error),
                  });
                }
              },
            },
          },
        },
      },
    }),
  } satisfies BetterAuthPlugin;
}
