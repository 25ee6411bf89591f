import * as z from 'zod/mini';

/** The version of the contract that these schemas describe. */
export const CONTRACT_VERSION = 1;

/**
 * Answer of `GET /api/v1/capabilities`: what a backend offers, so that a site
 * shows that and no more.
 */
export const Capabilities = z.object({
  contract_version: z.int(),
  auth: z.object({
    /** Where Better Auth answers: `/auth`. */
    base_path: z.string(),
    /** Ways to sign in that are on: `email_password`, `magic_link`, `passkey`. */
    methods: z.array(z.string()),
    /** Ids of social providers: `github`. */
    social_providers: z.array(z.string()),
    password: z.object({min_length: z.int(), max_length: z.int()}),
    /** Whether an e-mail address must be confirmed before the first sign-in. */
    verification_required: z.boolean(),
    /** Names of the social providers that have one of their own, by id. */
    provider_names: z.optional(z.record(z.string(), z.string())),
    /** Whether it sends messages to reset a password. */
    password_reset: z.optional(z.boolean()),
    /** Whether a reader may change their e-mail address. */
    email_change: z.optional(z.boolean()),
    /** Whether a reader may delete their account. */
    account_deletion: z.optional(z.boolean()),
    /** The check that keeps robots out of the forms; null where there is none. */
    captcha: z.optional(
      z.nullable(z.object({provider: z.string(), site_key: z.string()})),
    ),
    /** How the second step of a sign-in can be taken, where there is one. */
    two_factor: z.optional(
      z.object({
        /** Whether codes are sent by e-mail, beside those of an app. */
        email_codes: z.boolean(),
        /** For how long a trusted device is asked for none. */
        trust_device_days: z.int(),
      }),
    ),
    /**
     * Whether a sign-in that ended elsewhere, such as at a social provider, is
     * handed over to the browser that began it by `{AUTH}/handoff`.
     */
    handoff: z.optional(z.boolean()),
  }),
  profile: z.object({
    /** Version of the consent text that readers are asked now. */
    consent_version: z.string(),
  }),
  /** Whether `select` and `query` answer from an index. */
  ask: z.boolean(),
  /** Whether `/api/v1/admin/*` is served. */
  admin: z.boolean(),
  /** Whether an admin may look at the site as a reader. */
  impersonation: z.optional(z.boolean()),
});
export type Capabilities = z.infer<typeof Capabilities>;
