import type {BetterAuthOptions} from 'better-auth';
import type {TwoFactorOptions} from 'better-auth/plugins';
import type {Capabilities} from 'better-auth-reader-profile/contract';
import type {BackendConfig} from '../config.js';
import {nameOfProvider} from '../methods/socialProviders.js';

/** What a site needs to know of the sign-in, as capabilities tell it. */
export type AuthDescription = Omit<Capabilities['auth'], 'base_path'>;

/** Better Auth's own limits, where nothing else is said. */
export const DEFAULT_PASSWORD = {min_length: 8, max_length: 128};

const DEFAULT_TRUST_DAYS = 30;

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

function namesOfProviders({
  socialProviders,
  oidcProviders,
}: Pick<BackendConfig, 'socialProviders' | 'oidcProviders'>): Map<
  string,
  string
> {
  return new Map([
    ...oidcProviders.map(({id, name}) => [id, name] as const),
    ...Object.keys(socialProviders).map(
      (id) => [id, nameOfProvider(id) ?? id] as const,
    ),
  ]);
}

const SECONDS_A_DAY = 86_400;

/** How the second step can be taken; nothing where there is none. */
function describeSecondFactor(
  plugins: NonNullable<BetterAuthOptions['plugins']>,
): Pick<AuthDescription, 'two_factor'> {
  const plugin = plugins.find(({id}) => id === 'two-factor');
  if (!plugin) {
    return {};
  }
  // The id is Better Auth's own, so these are the options of its plugin.
  const options = plugin.options as TwoFactorOptions | undefined;
  const trusted = options?.trustDeviceMaxAge;
  return {
    two_factor: {
      email_codes: options?.otpOptions?.sendOTP !== undefined,
      trust_device_days:
        trusted === undefined
          ? DEFAULT_TRUST_DAYS
          : Math.floor(trusted / SECONDS_A_DAY),
    },
  };
}

/** Reads from Better Auth's options, and the config they came from, what is on. */
export function describeAuth(
  {emailAndPassword, emailVerification, plugins = [], user}: BetterAuthOptions,
  config: Pick<
    BackendConfig,
    | 'socialProviders'
    | 'oidcProviders'
    | 'captchaProvider'
    | 'captchaSiteKey'
    | 'crossSite'
  >,
): AuthDescription {
  const ofPlugins = plugins
    .map(({id}) => PLUGIN_METHODS[id])
    .filter((method) => method !== undefined);
  const hasPassword = emailAndPassword?.enabled ?? false;
  // Not what Better Auth has loaded: a provider that could not be asked at the
  // start is asked again when somebody signs in by it.
  const providers = namesOfProviders(config);
  const {captchaProvider, captchaSiteKey} = config;
  return {
    methods: [...(hasPassword ? ['email_password'] : []), ...ofPlugins],
    social_providers: [...providers.keys()],
    password: {
      min_length:
        emailAndPassword?.minPasswordLength ?? DEFAULT_PASSWORD.min_length,
      max_length:
        emailAndPassword?.maxPasswordLength ?? DEFAULT_PASSWORD.max_length,
    },
    verification_required: emailAndPassword?.requireEmailVerification ?? false,
    provider_names: Object.fromEntries(providers),
    password_reset:
      hasPassword && emailAndPassword?.sendResetPassword !== undefined,
    email_change:
      (user?.changeEmail?.enabled ?? false) &&
      emailVerification?.sendVerificationEmail !== undefined,
    account_deletion: user?.deleteUser?.enabled ?? false,
    captcha:
      captchaProvider === null || captchaSiteKey === null
        ? null
        : {provider: captchaProvider, site_key: captchaSiteKey},
    ...describeSecondFactor(plugins),
    handoff: config.crossSite,
  };
}
