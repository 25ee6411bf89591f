/**
 * How the backend of a test is set up; `test.use({backendKind: 'verified'})`.
 *
 * - `open`: every method on, the provider Example ID, nothing to be confirmed.
 * - `verified`: the same, but nobody signs in before their address is confirmed.
 * - `plain`: e-mail and password, and no more.
 * - `crossSite`: as `open`, and the site is opened at http://127.0.0.1, which
 *   is another site than the backend's http://localhost.
 * - `guarded`: passwords and passkeys, a captcha, and no leaked passwords.
 */
export type BackendKind =
  'open' | 'verified' | 'plain' | 'crossSite' | 'guarded';

/** Whoever has confirmed this address is an admin, except on `plain`. */
export const ADMIN_EMAIL = 'admin@example.com';

const ALL_METHODS =
  'email_password,username,magic_link,email_otp,passkey,two_factor,anonymous';

/** What the kinds need of what else runs. */
export type Surroundings = {
  siteUrl: string;
  smtpUrl: string;
  oidcProviders: string;
  /** Stands for the services elsewhere that a backend asks. */
  outsideUrl: string;
};

/** The origin at which readers open the site. */
export function siteUrlOf(kind: BackendKind, siteUrl: string): string {
  return kind === 'crossSite'
    ? siteUrl.replace('//localhost', '//127.0.0.1')
    : siteUrl;
}

/** The settings of a kind, beside addresses and the database. */
export function backendSettings(
  kind: BackendKind,
  {siteUrl, smtpUrl, oidcProviders, outsideUrl}: Surroundings,
): Record<string, string> {
  const mail = {SMTP_URL: smtpUrl, MAIL_FROM: 'Docs <docs@example.com>'};
  if (kind === 'plain') {
    return {...mail, AUTH_METHODS: 'email_password'};
  }
  if (kind === 'guarded') {
    return {
      ...mail,
      AUTH_METHODS: 'email_password,passkey',
      CAPTCHA_PROVIDER: 'cloudflare-turnstile',
      CAPTCHA_SITE_KEY: 'the-key-of-this-site',
      CAPTCHA_SECRET_KEY: 'the-key-of-this-backend',
      CAPTCHA_VERIFY_URL: `${outsideUrl}/verify`,
      BREACHED_PASSWORDS: 'refuse',
      BREACHED_PASSWORDS_URL: `${outsideUrl}/range/`,
    };
  }
  return {
    ...mail,
    AUTH_METHODS: ALL_METHODS,
    OIDC_PROVIDERS: oidcProviders,
    ADMIN_EMAILS: ADMIN_EMAIL,
    ...(kind === 'verified' && {REQUIRE_EMAIL_VERIFICATION: 'true'}),
    ...(kind === 'crossSite' && {
      COOKIE_CROSS_SITE: 'true',
      BETTER_AUTH_TRUSTED_ORIGINS: siteUrlOf(kind, siteUrl),
    }),
  };
}
