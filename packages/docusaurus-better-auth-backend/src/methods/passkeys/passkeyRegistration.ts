import type {RegistrationResponseJSON} from '@simplewebauthn/server';
import {createAuthEndpoint, freshSessionMiddleware} from 'better-auth/api';
import * as z from 'zod';
import {keepChallenge, takeChallenge} from './challenge.js';
import type {PasskeySetting} from './passkeys.js';
import {passkeyError} from './passkeyError.js';
import {
  createPasskeyRows,
  describeCredential,
  describePasskey,
  MAX_PASSKEYS,
} from './passkeyRows.js';
import {loadWebAuthn} from './webAuthn.js';

export const PasskeyName = z.string().trim().min(1).max(64);

/** Checked in depth by the library that reads it. */
const CredentialResponse = z.looseObject({
  id: z.string().min(1).max(2048),
  response: z.looseObject({
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .optional(),
  }),
});

/** `GET /passkey/generate-register-options`: what a browser makes a passkey of. */
export const createRegistrationOptions = ({rpId, rpName}: PasskeySetting) =>
  createAuthEndpoint(
    '/passkey/generate-register-options',
    {
      method: 'GET',
      use: [freshSessionMiddleware],
      query: z
        .object({
          authenticatorAttachment: z
            .enum(['platform', 'cross-platform'])
            .optional(),
        })
        .optional(),
    },
    async (ctx) => {
      const {user} = ctx.context.session;
      const known = await createPasskeyRows(ctx.context.adapter).listOf(
        user.id,
      );
      const attachment = ctx.query?.authenticatorAttachment;
      const {generateRegistrationOptions} = await loadWebAuthn();
      const options = await generateRegistrationOptions({
        rpName,
        rpID: rpId,
        userID: new TextEncoder().encode(user.id),
        userName: user.email,
        userDisplayName: user.name || user.email,
        attestationType: 'none',
        excludeCredentials: known.map(describeCredential),
        authenticatorSelection: {
          // Readers sign in without naming themselves first, and the passkey
          // stands for password and second proof at once.
          residentKey: 'required',
          userVerification: 'required',
          ...(attachment && {authenticatorAttachment: attachment}),
        },
      });
      await keepChallenge(ctx, {
        ceremony: 'registration',
        challenge: options.challenge,
        userId: user.id,
      });
      return ctx.json(options);
    },
  );

/** `POST /passkey/verify-registration`: takes the passkey that the browser made. */
export const verifyRegistration = ({rpId, origins}: PasskeySetting) =>
  createAuthEndpoint(
    '/passkey/verify-registration',
    {
      method: 'POST',
      use: [freshSessionMiddleware],
      body: z.object({
        response: CredentialResponse,
        name: PasskeyName.optional(),
      }),
    },
    async (ctx) => {
      const {user} = ctx.context.session;
      const {challenge, userId} = await takeChallenge(ctx, 'registration');
      if (userId !== user.id) {
        throw passkeyError('BAD_REQUEST', 'CHALLENGE_NOT_FOUND');
      }
      const response = ctx.body.response as typeof ctx.body.response &
        RegistrationResponseJSON;
      const {verifyRegistrationResponse} = await loadWebAuthn();
      const verification = await verifyRegistrationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: [...origins],
        expectedRPID: rpId,
        requireUserVerification: true,
      }).catch(() => null);
      if (!verification?.verified) {
        throw passkeyError('BAD_REQUEST', 'FAILED_TO_VERIFY_REGISTRATION');
      }
      const {credential, credentialDeviceType, credentialBackedUp, aaguid} =
        verification.registrationInfo;
      const rows = createPasskeyRows(ctx.context.adapter);
      if (await rows.findByCredential(credential.id)) {
        throw passkeyError('BAD_REQUEST', 'PREVIOUSLY_REGISTERED');
      }
      if ((await rows.listOf(user.id)).length >= MAX_PASSKEYS) {
        throw passkeyError('BAD_REQUEST', 'TOO_MANY_PASSKEYS');
      }
      const passkey = await rows.add({
        name: ctx.body.name ?? null,
        publicKey: Buffer.from(credential.publicKey).toString('base64'),
        userId: user.id,
        credentialID: credential.id,
        counter: credential.counter,
        deviceType: credentialDeviceType,
        backedUp: credentialBackedUp,
        transports: response.response.transports?.join(',') ?? null,
        createdAt: new Date(),
        aaguid,
      });
      return ctx.json(describePasskey(passkey));
    },
  );
