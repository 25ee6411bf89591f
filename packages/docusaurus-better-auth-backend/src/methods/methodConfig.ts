import {checkHttpUrl} from '../configValues.js';
import {isLoopback} from '../mail/mailMode.js';
import type {AuthMethod} from './authMethods.js';
import {checkAuthMethods, defaultMethods} from './authMethods.js';
import {CAPTCHA_PROVIDERS, isCaptchaProvider} from './captchaProviders.js';
import type {OidcProvider} from './oidcProviders.js';
import {checkOidcProviders} from './oidcProviders.js';
import type {SocialClients} from './socialProviders.js';
import {checkSocialClients} from './socialProviders.js';

/** What an owner may set about the ways to sign in. */
export type MethodOptions = {
  /**
   * Ways to sign in: `email_password`, `username`, `magic_link`, `email_otp`,
   * `passkey`, `two_factor`, `anonymous`. Default: all but `username` and
   * `anonymous`; those by mail only where there is mail.
   */
  authMethods?: readonly string[] | undefined;
  /** Clients at social providers, by the provider's id. Default: none. */
  socialProviders?: SocialClients | undefined;
  /** OpenID Connect providers of the owner's choice. Default: none. */
  oidcProviders?: readonly OidcProvider[] | undefined;
  /**
   * `refuse`: passwords that are in known leaks are refused, for which a
   * service is asked with 5 characters of the password's hash. Default: `allow`.
   */
  breachedPasswords?: string | undefined;
  /** URL of that service, up to the 5 characters. Default: Have I Been Pwned's. */
  breachedPasswordsUrl?: string | undefined;
  /** Service that tells people from robots: `cloudflare-turnstile`. Default: none. */
  captchaProvider?: string | undefined;
  /** The key that the site shows to that service. */
  captchaSiteKey?: string | undefined;
  /** The key that the backend asks that service with. */
  captchaSecretKey?: string | undefined;
  /** Where that service is asked. Default: its own URL. */
  captchaVerifyUrl?: string | undefined;
  /** Domain that passkeys belong to. Default: the host of the first trusted origin. */
  passkeyRpId?: string | undefined;
};

/** The ways to sign in, as the backend uses them. */
export type MethodConfig = {
  authMethods: readonly AuthMethod[];
  socialProviders: SocialClients;
  oidcProviders: readonly OidcProvider[];
  breachedPasswords: 'refuse' | 'allow';
  breachedPasswordsUrl: string;
  captchaProvider: (typeof CAPTCHA_PROVIDERS)[number] | null;
  captchaSiteKey: string | null;
  captchaSecretKey: string | null;
  captchaVerifyUrl: string | null;
  passkeyRpId: string;
};

const BREACHED_PASSWORDS_URL = 'https://api.pwnedpasswords.com/range/';

/** Better Auth's own service settles these, where there is one. */
const OF_UPSTREAM = [
  'authMethods',
  'socialProviders',
  'oidcProviders',
  'breachedPasswords',
  'captchaProvider',
  'captchaSiteKey',
  'captchaSecretKey',
] as const satisfies readonly (keyof MethodOptions)[];

function isSet(value: unknown): boolean {
  return (
    value !== undefined &&
    value !== 'allow' &&
    (typeof value !== 'object' || Object.keys(value ?? {}).length > 0)
  );
}

/** What the ways to sign in depend on. */
export type MethodSurroundings = {
  production: boolean;
  hasUpstream: boolean;
  hasMail: boolean;
  mailHint: string;
  trustedOrigins: readonly string[];
  report: (option: keyof MethodOptions, problem: string) => void;
};

function checkOutsideUrl(
  production: boolean,
): (given: string) => string | null {
  return (given) => {
    const problem = checkHttpUrl(given);
    if (problem !== null) {
      return problem;
    }
    const {protocol, hostname} = new URL(given);
    return protocol === 'http:' && (production || !isLoopback(hostname))
      ? 'is an http URL: whoever is in between could change the answer. Set an https URL.'
      : null;
  };
}

/** A passkey is the browser's for a host and the hosts below it. */
function checkRpId(
  trustedOrigins: readonly string[],
): (given: string) => string | null {
  return (given) => {
    const foreign = trustedOrigins.find((origin) => {
      const {hostname} = new URL(origin);
      return hostname !== given && !hostname.endsWith(`.${given}`);
    });
    return foreign === undefined
      ? null
      : `"${given}" is neither the host of ${foreign} nor a domain that it is part of, so its browsers would refuse. Set the domain that all your sites share, such as example.com.`;
  };
}

/** Checks what is set about the ways to sign in, and fills in defaults. */
export function resolveMethods(
  options: MethodOptions,
  {
    production,
    hasUpstream,
    hasMail,
    mailHint,
    trustedOrigins,
    report,
  }: MethodSurroundings,
): MethodConfig {
  const check = <Option extends keyof MethodOptions>(
    option: Option,
    describeProblem: (
      given: NonNullable<MethodOptions[Option]>,
    ) => string | null,
  ) => {
    const given = options[option];
    const problem = given === undefined ? null : describeProblem(given);
    if (problem !== null) {
      report(option, problem);
    }
  };
  if (hasUpstream) {
    for (const option of OF_UPSTREAM) {
      if (isSet(options[option])) {
        report(
          option,
          'has no effect here: readers sign in at the service that the upstream names. Set it there, and not here.',
        );
      }
    }
  } else {
    const hasProviders =
      isSet(options.socialProviders) || isSet(options.oidcProviders);
    check('authMethods', checkAuthMethods({hasMail, hasProviders, mailHint}));
  }
  check('socialProviders', checkSocialClients);
  check('oidcProviders', checkOidcProviders(production));
  check('breachedPasswords', (given) =>
    given === 'refuse' || given === 'allow'
      ? null
      : `"${given}" is neither refuse nor allow.`,
  );
  check('breachedPasswordsUrl', checkOutsideUrl(production));
  check('captchaVerifyUrl', checkOutsideUrl(production));
  check('captchaProvider', (given) =>
    isCaptchaProvider(given)
      ? null
      : `"${given}" is not a service that is known here. Take one of ${CAPTCHA_PROVIDERS.join(', ')}.`,
  );
  const captcha = [
    'captchaProvider',
    'captchaSiteKey',
    'captchaSecretKey',
  ] as const;
  if (!hasUpstream && captcha.some((option) => isSet(options[option]))) {
    for (const option of captcha) {
      if (!isSet(options[option])) {
        report(
          option,
          'is not set. The service gives you a key for the site and a secret one; set both, and the service.',
        );
      }
    }
  }
  check('passkeyRpId', checkRpId(trustedOrigins));

  const {captchaProvider} = options;
  return {
    authMethods: hasUpstream
      ? []
      : // Checked above.
        ((options.authMethods as readonly AuthMethod[] | undefined) ??
        defaultMethods({hasMail})),
    socialProviders: options.socialProviders ?? {},
    oidcProviders: options.oidcProviders ?? [],
    breachedPasswords:
      options.breachedPasswords === 'refuse' ? 'refuse' : 'allow',
    breachedPasswordsUrl:
      options.breachedPasswordsUrl ?? BREACHED_PASSWORDS_URL,
    captchaProvider:
      captchaProvider !== undefined && isCaptchaProvider(captchaProvider)
        ? captchaProvider
        : null,
    captchaSiteKey: options.captchaSiteKey ?? null,
    captchaSecretKey: options.captchaSecretKey ?? null,
    captchaVerifyUrl: options.captchaVerifyUrl ?? null,
    passkeyRpId:
      options.passkeyRpId ??
      new URL(trustedOrigins[0] ?? 'http://localhost').hostname,
  };
}
