import type {BetterAuthPlugin} from 'better-auth';
import {createAuthEndpoint, sessionMiddleware} from 'better-auth/api';
import * as z from 'zod';
import {
  createAuthenticationOptions,
  verifyAuthentication,
} from './passkeyAuthentication.js';
import {passkeyError} from './passkeyError.js';
import {
  createRegistrationOptions,
  PasskeyName,
  verifyRegistration,
} from './passkeyRegistration.js';
import {
  createPasskeyRows,
  describePasskey,
  passkeySchema,
} from './passkeyRows.js';

/** Whom passkeys are for. */
export type PasskeySetting = {
  /** The domain that browsers keep them for. */
  rpId: string;
  /** What browsers call the site. */
  rpName: string;
  /** The sites that may use them. */
  origins: readonly string[];
};

const Id = z.string().min(1).max(255);

const listPasskeys = createAuthEndpoint(
  '/passkey/list-user-passkeys',
  {method: 'GET', use: [sessionMiddleware]},
  async (ctx) => {
    const rows = await createPasskeyRows(ctx.context.adapter).listOf(
      ctx.context.session.user.id,
    );
    return ctx.json(rows.map(describePasskey));
  },
);

const updatePasskey = createAuthEndpoint(
  '/passkey/update-passkey',
  {
    method: 'POST',
    use: [sessionMiddleware],
    body: z.object({id: Id, name: PasskeyName}),
  },
  async (ctx) => {
    const passkey = await createPasskeyRows(ctx.context.adapter).update(
      {id: ctx.body.id, userId: ctx.context.session.user.id},
      {name: ctx.body.name},
    );
    if (!passkey) {
      throw passkeyError('NOT_FOUND', 'PASSKEY_NOT_FOUND');
    }
    return ctx.json({passkey: describePasskey(passkey)});
  },
);

const deletePasskey = createAuthEndpoint(
  '/passkey/delete-passkey',
  {method: 'POST', use: [sessionMiddleware], body: z.object({id: Id})},
  async (ctx) => {
    const rows = createPasskeyRows(ctx.context.adapter);
    const {user} = ctx.context.session;
    const passkey = await rows.findOwned(ctx.body.id, user.id);
    if (!passkey) {
      throw passkeyError('NOT_FOUND', 'PASSKEY_NOT_FOUND');
    }
    await rows.remove(passkey);
    return ctx.json({status: true});
  },
);

/**
 * Passkeys, at the paths and in the table of Better Auth's own plugin, which
 * can't be installed beside a current Better Auth: it asks for exact versions
 * of packages of which Better Auth has newer ones.
 */
export function passkeys(setting: PasskeySetting) {
  return {
    id: 'passkey',
    schema: passkeySchema,
    endpoints: {
      generatePasskeyRegistrationOptions: createRegistrationOptions(setting),
      verifyPasskeyRegistration: verifyRegistration(setting),
      generatePasskeyAuthenticationOptions:
        createAuthenticationOptions(setting),
      verifyPasskeyAuthentication: verifyAuthentication(setting),
      listPasskeys,
      updatePasskey,
      deletePasskey,
    },
  } satisfies BetterAuthPlugin;
}
