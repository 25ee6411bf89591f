import {Capabilities} from 'better-auth-reader-profile/contract';
import {fetchApi, readAnswer, refuseFailure} from './callApi';
import type {
  AuthProvider,
  PluginGlobalData,
} from 'docusaurus-plugin-better-auth';

/** What the backend offers, so that the site shows that and no more. */
export type AuthCapabilities = {
  /**
   * Where this is from: the `backend` itself, or the plugin's `options` where
   * it can't be asked. `loading`: it is being asked, and this is the latter.
   */
  source: 'loading' | 'backend' | 'options';
  /** Ways to sign in, such as `email_password` and `magic_link`. */
  methods: readonly string[];
  socialProviders: readonly AuthProvider[];
  /** In characters; null where only the plugin's option tells. */
  password: {minLength: number; maxLength: number} | null;
  verificationRequired: boolean;
  passwordReset: boolean;
  emailChange: boolean;
  accountDeletion: boolean;
  captcha: {provider: string; siteKey: string} | null;
  /** Whether it sends codes by e-mail as a second step. */
  twoFactorEmailCodes: boolean;
  /** For how long a trusted device is asked for no second step. */
  trustDeviceDays: number;
  /** Whether a sign-in elsewhere is handed over by a one-time code. */
  handoff: boolean;
  /** Consent history, export, erasure, preferences: the contract's level 3. */
  level3: boolean;
  /** Version of the consent text that readers are asked now. */
  consentVersion: string | null;
  ask: boolean;
  admin: boolean;
  /** Whether an admin may look at the site as a reader. */
  impersonation: boolean;
};

/** Better Auth's own, where nobody says otherwise. */
const TRUST_DEVICE_DAYS = 30;

/** What the plugin's options say, for as long as the backend says nothing. */
export function fallbackCapabilities(
  {capabilities}: Pick<PluginGlobalData, 'capabilities'>,
  source: 'loading' | 'options',
): AuthCapabilities {
  return {
    source,
    methods: capabilities?.methods ?? ['email_password'],
    socialProviders: capabilities?.socialProviders ?? [],
    password: null,
    verificationRequired: false,
    passwordReset: capabilities?.passwordReset ?? false,
    emailChange: capabilities?.emailChange ?? false,
    accountDeletion: capabilities?.accountDeletion ?? false,
    captcha: null,
    twoFactorEmailCodes: false,
    trustDeviceDays: TRUST_DEVICE_DAYS,
    handoff: false,
    level3: false,
    consentVersion: null,
    ask: false,
    admin: false,
    impersonation: false,
  };
}

function ofBackend({
  auth,
  profile,
  ask,
  admin,
  impersonation,
}: Capabilities): AuthCapabilities {
  return {
    source: 'backend',
    methods: auth.methods,
    socialProviders: auth.social_providers.map((id) => ({
      id,
      name:
        auth.provider_names?.[id] ?? id.charAt(0).toUpperCase() + id.slice(1),
    })),
    password: {
      minLength: auth.password.min_length,
      maxLength: auth.password.max_length,
    },
    verificationRequired: auth.verification_required,
    passwordReset: auth.password_reset ?? false,
    emailChange: auth.email_change ?? false,
    accountDeletion: auth.account_deletion ?? false,
    captcha: auth.captcha
      ? {provider: auth.captcha.provider, siteKey: auth.captcha.site_key}
      : null,
    twoFactorEmailCodes: auth.two_factor?.email_codes ?? false,
    trustDeviceDays: auth.two_factor?.trust_device_days ?? TRUST_DEVICE_DAYS,
    handoff: auth.handoff ?? false,
    level3: true,
    consentVersion: profile.consent_version,
    ask,
    admin,
    impersonation: impersonation ?? false,
  };
}

/**
 * `GET {apiBasePath}/capabilities`. A backend that has no such endpoint offers
 * what the options say.
 *
 * @throws AuthFailure where it can't be asked, or answers something else.
 */
export async function readCapabilities(
  settings: PluginGlobalData,
): Promise<AuthCapabilities> {
  const response = await fetchApi(settings, '/capabilities');
  if (response.status === 404) {
    return fallbackCapabilities(settings, 'options');
  }
  refuseFailure(response);
  return ofBackend(await readAnswer(response, Capabilities));
}
