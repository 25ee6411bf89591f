import type {BetterAuthOptions} from 'better-auth';

/** What a site needs to know of the sign-in, as capabilities tell it. */
export type AuthDescription = {
  methods: string[];
  social_providers: string[];
  password: {min_length: number; max_length: number};
  verification_required: boolean;
};

/** Better Auth's own limits, where nothing else is said. */
export const DEFAULT_PASSWORD = {min_length: 8, max_length: 128};

/** Ids of Better Auth plugins that bring a way to sign in, and its name. */
const PLUGIN_METHODS: Readonly<Record<string, string>> = {
  'magic-link': 'magic_link',
  'email-otp': 'email_otp',
  passkey: 'passkey',
  'two-factor': 'two_factor',
  username: 'username',
  'phone-number': 'phone_number',
  anonymous: 'anonymous',
  'one-tap': 'one_tap',
  siwe: 'siwe',
  sso: 'sso',
};

/**
 * Reads from Better Auth's options what is on.
 *
 * @param providers Ids of the social providers that Better Auth has loaded.
 */
export function describeAuth(
  options: BetterAuthOptions,
  providers: readonly string[],
): AuthDescription {
  const {emailAndPassword, plugins = []} = options;
  const ofPlugins = plugins
    .map(({id}) => PLUGIN_METHODS[id])
    .filter((method) => method !== undefined);
  return {
    methods: [
      ...(emailAndPassword?.enabled ? ['email_password'] : []),
      ...ofPlugins,
    ],
    social_providers: [...providers],
    password: {
      min_length:
        emailAndPassword?.minPasswordLength ?? DEFAULT_PASSWORD.min_length,
      max_length:
        emailAndPassword?.maxPasswordLength ?? DEFAULT_PASSWORD.max_length,
    },
    verification_required: emailAndPassword?.requireEmailVerification ?? false,
  };
}
