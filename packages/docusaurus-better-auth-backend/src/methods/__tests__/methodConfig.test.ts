import {describe, expect, it} from 'vitest';
import {ConfigError, resolveConfig} from '../../config.js';
import {readConfig} from '../../environment.js';
import {AUTH_METHODS} from '../authMethods.js';

const OIDC = {
  id: 'acme',
  name: 'Acme',
  discoveryUrl: 'https://id.example.com/.well-known/openid-configuration',
  clientId: 'docs',
  clientSecret: 'do not repeat me',
};

const PRODUCTION = {
  NODE_ENV: 'production',
  BETTER_AUTH_SECRET: 'q7w3Zr9TkY1mB5xV8nC2pL6sD4fG0hJ!',
  BETTER_AUTH_URL: 'https://api.example.com',
  BETTER_AUTH_TRUSTED_ORIGINS: 'https://docs.example.com',
};

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) {
      return error.problems;
    }
    throw error;
  }
}

describe('the ways to sign in', () => {
  it('are those that need nothing, and those by mail where there is mail', () => {
    expect(readConfig({}).authMethods).toEqual([
      'email_password',
      'magic_link',
      'email_otp',
      'passkey',
      'two_factor',
    ]);
    expect(readConfig(PRODUCTION).authMethods).toEqual([
      'email_password',
      'passkey',
      'two_factor',
    ]);
  });

  it('are read from the environment', () => {
    const config = readConfig({
      AUTH_METHODS: AUTH_METHODS.join(', '),
      GITHUB_CLIENT_ID: 'id',
      GITHUB_CLIENT_SECRET: 'secret',
      OIDC_PROVIDERS: JSON.stringify([OIDC]),
      BREACHED_PASSWORDS: 'refuse',
      CAPTCHA_PROVIDER: 'hcaptcha',
      CAPTCHA_SITE_KEY: 'site',
      CAPTCHA_SECRET_KEY: 'secret',
      BETTER_AUTH_TRUSTED_ORIGINS:
        'https://docs.example.com,https://example.com',
      PASSKEY_RP_ID: 'example.com',
    });
    expect(config).toMatchObject({
      authMethods: AUTH_METHODS,
      socialProviders: {github: {clientId: 'id', clientSecret: 'secret'}},
      oidcProviders: [OIDC],
      breachedPasswords: 'refuse',
      captchaProvider: 'hcaptcha',
      captchaSiteKey: 'site',
      captchaSecretKey: 'secret',
      passkeyRpId: 'example.com',
    });
    // What is resolved is a set of options too.
    expect(
      resolveConfig(
        Object.fromEntries(
          Object.entries(config).filter(([, value]) => value !== null),
        ),
      ),
    ).toEqual(config);
  });

  it('make passkeys for the first site, where nothing is said', () => {
    expect(readConfig(PRODUCTION).passkeyRpId).toBe('docs.example.com');
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'an unknown name',
      {AUTH_METHODS: 'passkeys'},
      /^AUTH_METHODS: "passkeys"/,
    ],
    [
      'mail without a mail server',
      {...PRODUCTION, AUTH_METHODS: 'email_password,email_otp'},
      /^AUTH_METHODS: "email_otp" sends e-mail.*SMTP_URL/,
    ],
    [
      'a username without passwords',
      {AUTH_METHODS: 'magic_link,username'},
      /^AUTH_METHODS: "username" .*email_password/,
    ],
    [
      'a second factor without a first',
      {AUTH_METHODS: 'magic_link,two_factor'},
      /^AUTH_METHODS: "two_factor" .*email_password/,
    ],
    [
      'no way to get an account',
      {AUTH_METHODS: 'passkey'},
      /^AUTH_METHODS: holds no way to create an account/,
    ],
    [
      'an id without its secret',
      {GITHUB_CLIENT_ID: 'id'},
      /^GITHUB_CLIENT_SECRET: is not set, but GITHUB_CLIENT_ID is/,
    ],
    [
      'a secret without its id',
      {GOOGLE_CLIENT_SECRET: 'do not repeat me'},
      /^GOOGLE_CLIENT_ID: is not set, but GOOGLE_CLIENT_SECRET is/,
    ],
    [
      'no JSON',
      {OIDC_PROVIDERS: '[{"clientSecret": "do not repeat me"'},
      /^OIDC_PROVIDERS: is not JSON/,
    ],
    [
      'a provider of another shape',
      {OIDC_PROVIDERS: JSON.stringify([{...OIDC, secret: 'do not repeat me'}])},
      /^OIDC_PROVIDERS: is not what it must be at "0"/,
    ],
    [
      'a provider by http',
      {
        OIDC_PROVIDERS: JSON.stringify([
          {...OIDC, discoveryUrl: 'http://id.example.com/'},
        ]),
      },
      /^OIDC_PROVIDERS: "acme" has an http discoveryUrl/,
    ],
    [
      'a provider by http on this machine, in production',
      {
        ...PRODUCTION,
        OIDC_PROVIDERS: JSON.stringify([
          {...OIDC, discoveryUrl: 'http://localhost:9000/'},
        ]),
      },
      /^OIDC_PROVIDERS: "acme" has an http discoveryUrl/,
    ],
    [
      'two providers of one id',
      {OIDC_PROVIDERS: JSON.stringify([OIDC, OIDC])},
      /^OIDC_PROVIDERS: holds two providers with the id "acme"/,
    ],
    [
      'a provider with the id of a social one',
      {OIDC_PROVIDERS: JSON.stringify([{...OIDC, id: 'github'}])},
      /^OIDC_PROVIDERS: "github" is the id of another way/,
    ],
    [
      'half a captcha',
      {CAPTCHA_PROVIDER: 'hcaptcha', CAPTCHA_SITE_KEY: 'x'},
      /^CAPTCHA_SECRET_KEY: is not set/,
    ],
    [
      'an unknown captcha',
      {
        CAPTCHA_PROVIDER: 'puzzle',
        CAPTCHA_SITE_KEY: 'x',
        CAPTCHA_SECRET_KEY: 'do not repeat me',
      },
      /^CAPTCHA_PROVIDER: "puzzle"/,
    ],
    [
      'neither word about leaks',
      {BREACHED_PASSWORDS: 'yes'},
      /^BREACHED_PASSWORDS: "yes" is neither/,
    ],
    [
      'a leak service by http elsewhere',
      {BREACHED_PASSWORDS_URL: 'http://leaks.example.com/'},
      /^BREACHED_PASSWORDS_URL: is an http URL/,
    ],
    [
      'a domain that is not of all sites',
      {...PRODUCTION, PASSKEY_RP_ID: 'example.org'},
      /^PASSKEY_RP_ID: "example.org"/,
    ],
    [
      'a captcha for a service elsewhere',
      {
        BETTER_AUTH_UPSTREAM: 'http://auth.internal:3001/api/auth',
        CAPTCHA_PROVIDER: 'hcaptcha',
      },
      /^CAPTCHA_PROVIDER: has no effect here/,
    ],
    [
      'methods for a service elsewhere',
      {
        BETTER_AUTH_UPSTREAM: 'http://auth.internal:3001/api/auth',
        AUTH_METHODS: 'email_password',
      },
      /^AUTH_METHODS: has no effect here/,
    ],
  ])('refuse %s, and repeat no secret', (_what, env, message) => {
    const problems = problemsOf(env);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
    expect(problems.join()).not.toContain('do not repeat me');
  });
});
