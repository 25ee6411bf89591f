import * as z from 'zod/mini';
import {ConsentLocale, ConsentVersion} from './consentNames.js';
import {codePointLength, holdsLoneSurrogate, holdsNul} from './storableText.js';

/** The most a background may hold, in Unicode code points. */
export const BACKGROUND_MAX_LENGTH = 4000;

/** What a server answers, with status 400, to a background without consent. */
export const CONSENT_REQUIRED_DETAIL =
  'Consent must be given to store background information';

/** A software or a hardware background, as a reader writes it. */
export const Background = z.string({error: 'Must be text or null'}).check(
  z.refine((text) => codePointLength(text) <= BACKGROUND_MAX_LENGTH, {
    error: `A background holds at most ${BACKGROUND_MAX_LENGTH} characters`,
  }),
  z.refine((text) => !holdsNul(text), {
    error: 'A background cannot hold a NUL character',
  }),
  z.refine((text) => !holdsLoneSurrogate(text), {
    error:
      'A background holds half a character (a lone surrogate), which cannot be stored',
  }),
  z.meta({maxLength: BACKGROUND_MAX_LENGTH}),
);

/**
 * Body of `POST /api/v1/profile`. A field left out is left as it was, null
 * erases it. Unknown keys are ignored. A server reads `consent_version` and
 * `consent_locale` only where consent is given.
 */
export const ProfileInput = z.object(
  {
    software_background: z.optional(z.nullable(Background)),
    hardware_background: z.optional(z.nullable(Background)),
    consent_given: z.boolean({error: 'Must be true or false'}),
    consent_version: z.optional(z.nullable(ConsentVersion)),
    consent_locale: z.optional(z.nullable(ConsentLocale)),
  },
  {error: 'Must be a JSON object'},
);
export type ProfileInput = z.infer<typeof ProfileInput>;

const Instant = z.iso.datetime({offset: true});

/**
 * Answer of `GET` and `POST /api/v1/profile`. Times are ISO 8601; our servers
 * write UTC, a client accepts an offset. A backend without consent versions
 * may leave `consent_version` and `consented_at` out.
 */
export const Profile = z.object({
  user_id: z.string(),
  software_background: z.nullable(z.string()),
  hardware_background: z.nullable(z.string()),
  consent_given: z.boolean(),
  consent_version: z._default(z.nullable(z.string()), null),
  consented_at: z._default(z.nullable(Instant), null),
  created_at: z._default(z.nullable(Instant), null),
  updated_at: z._default(z.nullable(Instant), null),
});
export type Profile = z.infer<typeof Profile>;
