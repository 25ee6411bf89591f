import * as z from 'zod/mini';

/**
 * The wire contract of the reader profile, version 1: the only definition of
 * these shapes, shared by servers and browsers. Names are snake_case because
 * they are what travels. Written with `zod/mini`, since browsers load it too.
 */

/** The most a background may hold, in Unicode code points. */
export const BACKGROUND_MAX_LENGTH = 4000;

/** The most a request body may hold, in bytes. */
export const BODY_MAX_BYTES = 64 * 1024;

/** What a server answers, with status 400, to a background without consent. */
export const CONSENT_REQUIRED_DETAIL =
  'Consent must be given to store background information';

/** Length in Unicode code points, which is how the contract counts. */
export function codePointLength(text: string): number {
  return Array.from(text).length;
}

const NUL = '\u0000';
/** Half of a UTF-16 pair without its other half: no UTF-8 can carry it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A software or a hardware background, as a reader writes it. */
export const Background = z.string({error: 'Must be text or null'}).check(
  z.refine((text) => codePointLength(text) <= BACKGROUND_MAX_LENGTH, {
    error: `A background holds at most ${BACKGROUND_MAX_LENGTH} characters`,
  }),
  z.refine((text) => !text.includes(NUL), {
    error: 'A background cannot hold a NUL character',
  }),
  z.refine((text) => !LONE_SURROGATE.test(text), {
    error:
      'A background holds half a character (a lone surrogate), which cannot be stored',
  }),
);

/** A consent text's version as it travels: short, printable, opaque. */
export const ConsentVersion = z
  .string({error: 'Not a consent version'})
  .check(z.regex(/^[\w.:-]{1,64}$/, {error: 'Not a consent version'}));

/**
 * A BCP 47 language tag, as it names the consent text that was shown; with
 * underscores too, as sites may call their locales.
 */
export const ConsentLocale = z
  .string({error: 'Not a language tag'})
  .check(z.regex(/^[A-Za-z0-9_-]{1,35}$/, {error: 'Not a language tag'}));

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

/**
 * An error body. `application/problem+json` (RFC 9457), or FastAPI's
 * `{"detail": string}` and `{"detail": [{"loc": [...], "msg": "..."}]}`.
 */
export const Problem = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.optional(z.number()),
  detail: z.union([
    z.string(),
    z.array(
      z.object({
        loc: z.array(z.union([z.string(), z.number()])),
        msg: z.string(),
      }),
    ),
  ]),
});
export type Problem = z.infer<typeof Problem>;

/** What our own servers answer: RFC 9457 with a string `detail`. */
export type ProblemDetails = {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: {loc: (string | number)[]; msg: string}[];
};
