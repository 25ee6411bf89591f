import * as z from 'zod/mini';
import {ConsentDecision} from './consents.js';
import {Preferences} from './preferences.js';
import {Profile} from './profile.js';

const Instant = z.iso.datetime({offset: true});

/**
 * Answer of `GET /api/v1/profile/export`: all that is held about a reader,
 * each part under its name. A part that a server does not keep is left out;
 * parts beyond these are the server's own.
 */
export const ReaderExport = z.looseObject({
  exported_at: Instant,
  /** The account: name, e-mail address, times, whatever the server adds. */
  account: z.optional(
    z.looseObject({id: z.string(), name: z.string(), email: z.string()}),
  ),
  /** Ways to sign in that belong to the account, without any secret. */
  linked_accounts: z.optional(
    z.array(z.looseObject({provider_id: z.string(), account_id: z.string()})),
  ),
  /** Sessions, without their tokens. */
  sessions: z.optional(
    z.array(
      z.looseObject({
        user_agent: z.nullable(z.string()),
        created_at: Instant,
        expires_at: Instant,
      }),
    ),
  ),
  /** Passkeys, without their keys. */
  passkeys: z.optional(z.array(z.looseObject({created_at: Instant}))),
  profile: Profile,
  /** Every decision about a consent text, newest first. */
  consents: z.array(ConsentDecision),
  preferences: z.optional(Preferences),
});
export type ReaderExport = z.infer<typeof ReaderExport>;
