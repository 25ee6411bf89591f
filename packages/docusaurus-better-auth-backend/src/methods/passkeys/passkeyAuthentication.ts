import type {AuthenticationResponseJSON} from '@simplewebauthn/server';
import {createAuthEndpoint} from 'better-auth/api';
import {setSessionCookie} from 'better-auth/cookies';
import {parseUserOutput} from 'better-auth/db';
import * as z from 'zod';
import {keepChallenge, takeChallenge} from './challenge.js';
import type {PasskeySetting} from './passkeys.js';
import {passkeyError} from './passkeyError.js';
import type {PasskeyRow} from './passkeyRows.js';
import {createPasskeyRows, describeCredential} from './passkeyRows.js';
import {loadWebAuthn} from './webAuthn.js';

/** Checked in depth by the library that reads it. */
const CredentialResponse = z.looseObject({
  id: z.string().min(1).max(2048),
  response: z.looseObject({userHandle: z.string().optional()}),
});

/** `GET /passkey/generate-authenticate-options`: what a browser answers by a passkey. */
export const createAuthenticationOptions = ({rpId}: PasskeySetting) =>
  createAuthEndpoint(
    '/passkey/generate-authenticate-options',
    {method: 'GET'},
    async (ctx) => {
      // No list of credentials: it would tell who has an account.
      const {generateAuthenticationOptions} = await loadWebAuthn();
      const options = await generateAuthenticationOptions({
        rpID: rpId,
        userVerification: 'required',
      });
      await keepChallenge(ctx, {
        ceremony: 'authentication',
        challenge: options.challenge,
        userId: null,
      });
      return ctx.json(options);
    },
  );

/** The passkey belongs to the account that its authenticator says. */
function isOfUser({userId}: PasskeyRow, userHandle: string | undefined) {
  return (
    userHandle === undefined ||
    Buffer.from(userHandle, 'base64url').toString() === userId
  );
}

/** `POST /passkey/verify-authentication`: signs in by a passkey. */
export const verifyAuthentication = ({rpId, origins}: PasskeySetting) =>
  createAuthEndpoint(
    '/passkey/verify-authentication',
    {method: 'POST', body: z.object({response: CredentialResponse})},
    async (ctx) => {
      const {challenge} = await takeChallenge(ctx, 'authentication');
      const response = ctx.body.response as typeof ctx.body.response &
        AuthenticationResponseJSON;
      const rows = createPasskeyRows(ctx.context.adapter);
      const passkey = await rows.findByCredential(response.id);
      if (!passkey || !isOfUser(passkey, response.response.userHandle)) {
        throw passkeyError('UNAUTHORIZED', 'PASSKEY_NOT_FOUND');
      }
      const {verifyAuthenticationResponse} = await loadWebAuthn();
      const verification = await verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: [...origins],
        expectedRPID: rpId,
        requireUserVerification: true,
        credential: {
          ...describeCredential(passkey),
          publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64')),
          counter: passkey.counter,
        },
      }).catch(() => null);
      if (!verification?.verified) {
        throw passkeyError('UNAUTHORIZED', 'AUTHENTICATION_FAILED');
      }
      const {newCounter, credentialBackedUp} = verification.authenticationInfo;
      await rows.update(passkey, {
        counter: newCounter,
        backedUp: credentialBackedUp,
      });
      const {internalAdapter, options} = ctx.context;
      const user = await internalAdapter.findUserById(passkey.userId);
      if (!user) {
        throw passkeyError('UNAUTHORIZED', 'PASSKEY_NOT_FOUND');
      }
      const session = await internalAdapter.createSession(user.id);
      await setSessionCookie(ctx, {session, user});
      return ctx.json({session, user: parseUserOutput(options, user)});
    },
  );
