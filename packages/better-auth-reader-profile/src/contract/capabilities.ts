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
  }),
  profile: z.object({
    /** Version of the consent text that readers are asked now. */
    consent_version: z.string(),
  }),
  /** Whether `select` and `query` answer from an index. */
  ask: z.boolean(),
  /** Whether `/api/v1/admin/*` is served. */
  admin: z.boolean(),
});
export type Capabilities = z.infer<typeof Capabilities>;
