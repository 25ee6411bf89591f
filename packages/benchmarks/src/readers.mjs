// @ts-check
import pg from 'pg';
import {SITE} from './serverProcess.mjs';

/** @typedef {import('./serverProcess.mjs').ServerProcess} ServerProcess */

export const PASSWORD = 'correct horse battery';

/**
 * Addresses of the network that documentation may use, and as many more as it
 * takes: a limit for one client must not end a measurement of all.
 *
 * @param {number} index
 */
export const clientAddress = (index) =>
  `10.${String((index >> 16) & 255)}.${String((index >> 8) & 255)}.${String(index & 255)}`;

/** @param {number} index */
export const emailOf = (index) => `reader-${String(index)}@example.com`;

let calls = 0;

/**
 * A POST from the site, each from another client.
 *
 * @param {string} url
 * @param {object} body
 * @param {Record<string, string>} [headers]
 */
export const postJson = (url, body, headers = {}) => {
  calls += 1;
  return fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Origin: SITE,
      'X-Forwarded-For': clientAddress(0xff_00_00 + calls),
      ...headers,
    },
    body: JSON.stringify(body),
  });
};

/** @param {Response} answer */
export const cookieOf = (answer) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/**
 * @param {string} authUrl
 * @param {number} index
 * @returns {Promise<string>} The reader's session cookie.
 */
export const signUp = async (authUrl, index) => {
  const answer = await postJson(`${authUrl}/sign-up/email`, {
    name: `Reader ${String(index)}`,
    email: emailOf(index),
    password: PASSWORD,
  });
  if (!answer.ok) {
    throw new Error(
      `Sign-up answered ${String(answer.status)}: ${await answer.text()}`,
    );
  }
  return cookieOf(answer);
};

/**
 * Adds accounts with the first one's password, without hashing it again.
 *
 * @param {ServerProcess} server
 * @param {number} count
 */
export const addAccounts = async ({databaseUrl}, count) => {
  const client = new pg.Client({connectionString: databaseUrl});
  await client.connect();
  try {
    await client.query(
      `INSERT INTO "user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
       SELECT 'added-' || n, 'Reader', 'added-' || n || '@example.com', false, now(), now()
       FROM generate_series(1, $1::int) n`,
      [count],
    );
    await client.query(
      `INSERT INTO account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
       SELECT 'added-' || n, 'added-' || n, 'credential', 'added-' || n, first.password, now(), now()
       FROM generate_series(1, $1::int) n,
         (SELECT password FROM account WHERE password IS NOT NULL LIMIT 1) first`,
      [count],
    );
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
};
