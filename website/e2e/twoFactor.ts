import {expect, type Locator, type Page} from '@playwright/test';
import {TOTP} from 'otpauth';
import type {Account} from './accounts';
import {rememberSecret} from './knownSecrets';
import type {Backend} from './servers';

/** What an authenticator app shows now, for a secret that was typed into it. */
export function appCode(secret: string): string {
  return new TOTP({secret: secret.replace(/\s/g, '')}).generate();
}

/** A code that an app does not show now. */
export function wrongCode(secret: string): string {
  return appCode(secret) === '000000' ? '000001' : '000000';
}

/** The secret that the page shows, to be typed into an app. */
export async function readSecret(page: Page): Promise<string> {
  const shown = page.getByText(/^([A-Z2-7]{1,4} ){5,}[A-Z2-7]{1,4}$/);
  const secret = await shown.innerText();
  rememberSecret(secret);
  rememberSecret(secret.replace(/\s/g, ''));
  return secret;
}

export function backupCodeList(page: Page): Locator {
  return page.getByRole('list', {name: 'Backup codes'}).getByRole('listitem');
}

/**
 * Turns two-factor sign-in on without its pages, for tests about something
 * else.
 *
 * @returns The app's secret, and the backup codes.
 */
export async function turnOnTwoFactor(
  {backend, siteUrl}: {backend: Backend; siteUrl: string},
  {email, password}: Account,
): Promise<{secret: string; backupCodes: string[]}> {
  const cookies = new Map<string, string>();
  async function post(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${backend.url}/auth/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: siteUrl,
        cookie: Array.from(cookies, (pair) => pair.join('=')).join('; '),
      },
      body: JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
      cookies.set(name, value);
    }
    expect(response.status, path).toBe(200);
    return response.json();
  }
  await post('sign-in/email', {email, password});
  const {totpURI, backupCodes} = (await post('two-factor/enable', {
    password,
  })) as {totpURI: string; backupCodes: string[]};
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  [secret, ...backupCodes].forEach(rememberSecret);
  await post('two-factor/verify-totp', {code: appCode(secret)});
  return {secret, backupCodes};
}
