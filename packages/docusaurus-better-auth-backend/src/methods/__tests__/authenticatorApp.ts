import {createHmac} from 'node:crypto';
import {expect} from 'vitest';
import {PASSWORD} from '../../__tests__/testBackend.js';
import type {TestBrowser} from '../../__tests__/testBrowser.js';

/** The code that an authenticator app shows for the secret in a URI. */
export function showCode(uri: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const bits = Array.from(secret)
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from(
    (bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)),
  );
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Turns the second step on for who is signed in there. */
export async function enableTwoFactor(browser: TestBrowser) {
  const answer = await browser.call('POST', '/auth/two-factor/enable', {
    password: PASSWORD,
  });
  const {totpURI, backupCodes} = (await answer.json()) as {
    totpURI: string;
    backupCodes: string[];
  };
  const verified = await browser.call('POST', '/auth/two-factor/verify-totp', {
    code: showCode(totpURI),
  });
  expect(verified.status).toBe(200);
  return {totpURI, backupCodes};
}
