// @ts-check
import {request} from 'node:http';
import {clientAddress, emailOf, PASSWORD} from './readers.mjs';
import {SITE} from './serverProcess.mjs';

/**
 * @typedef {{status: number, body: any, setCookie: string[]}} Answer
 */

/**
 * Sends one request on a connection of its own, as each new visitor does. A
 * load on kept connections would also count those that nginx closes, idle,
 * when it reloads; browsers ask again by themselves there.
 *
 * @param {string} url
 * @param {{method?: string, cookie?: string, body?: object, client?: number}} [options]
 * @returns {Promise<Answer>}
 */
export const ask = (url, {method = 'GET', cookie, body, client = 0} = {}) =>
  new Promise((resolve, reject) => {
    const sending = request(
      url,
      {
        method,
        agent: false,
        timeout: 30_000,
        headers: {
          Connection: 'close',
          Origin: SITE,
          'X-Forwarded-For': clientAddress(client),
          ...(cookie !== undefined && {Cookie: cookie}),
          ...(body !== undefined && {'Content-Type': 'application/json'}),
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (/** @type {string} */ part) => {
          text += part;
        });
        response.on('error', reject);
        response.on('end', () => {
          try {
            resolve({
              status: response.statusCode ?? 0,
              body: text === '' ? null : JSON.parse(text),
              setCookie: response.headers['set-cookie'] ?? [],
            });
          } catch {
            resolve({
              status: response.statusCode ?? 0,
              body: text,
              setCookie: [],
            });
          }
        });
      },
    );
    sending.on('timeout', () =>
      sending.destroy(new Error('no answer in 30 s')),
    );
    sending.on('error', reject);
    sending.end(body === undefined ? undefined : JSON.stringify(body));
  });

/** @typedef {{id: string, index: number, cookie: string}} Reader */

/**
 * What readers do, each a request and what must come back.
 *
 * @type {Record<string, (url: string, reader: Reader, client: number) => Promise<string | null>>}
 */
const ACTS = {
  'session read': async (url, {id, cookie}, client) => {
    const {status, body} = await ask(`${url}/auth/get-session`, {
      cookie,
      client,
    });
    return status === 200 && body?.user?.id === id ? null : String(status);
  },
  'profile read': async (url, {id, cookie}, client) => {
    const {status, body} = await ask(`${url}/api/v1/profile`, {cookie, client});
    return status === 200 && body?.user_id === id ? null : String(status);
  },
  'profile saved': async (url, {cookie}, client) => {
    const software = `load ${String(client)}`;
    const {status, body} = await ask(`${url}/api/v1/profile`, {
      method: 'POST',
      cookie,
      client,
      body: {
        software_background: software,
        hardware_background: null,
        consent_given: true,
      },
    });
    return status === 200 && body?.software_background === software
      ? null
      : String(status);
  },
  'Ask answered': async (url, _reader, client) => {
    const {status, body} = await ask(`${url}/api/v1/select`, {
      method: 'POST',
      client,
      body: {query: 'deploy server'},
    });
    return status === 200 && body?.documents?.length > 0
      ? null
      : String(status);
  },
  'sign-in': async (url, {index}, client) => {
    const {status, setCookie} = await ask(`${url}/auth/sign-in/email`, {
      method: 'POST',
      client,
      body: {email: emailOf(index), password: PASSWORD},
    });
    return status === 200 && setCookie.length > 0 ? null : String(status);
  },
};

/** How often each act comes, out of all of them. */
const SHARES = [
  ...Array.from({length: 12}, () => 'session read'),
  ...Array.from({length: 3}, () => 'profile read'),
  ...Array.from({length: 2}, () => 'profile saved'),
  ...Array.from({length: 4}, () => 'Ask answered'),
  'sign-in',
];

/**
 * @typedef {object} Visits
 * @property {() => Promise<Record<string, {answered: number, failed: string[]}>>} end Ends them; what was asked and what failed.
 * @property {() => number} count Answers so far.
 */

/**
 * Readers who go on until they are told to end.
 *
 * @param {string} url
 * @param {readonly Reader[]} readers
 * @param {number} atOnce
 * @returns {Visits}
 */
export const startVisits = (url, readers, atOnce) => {
  /** @type {Record<string, {answered: number, failed: string[]}>} */
  const results = {};
  let isEnding = false;
  let turn = 0;
  const visit = async () => {
    while (!isEnding) {
      turn += 1;
      // Two steps that share no factor: each reader does each act.
      const name = SHARES[(turn * 5) % SHARES.length] ?? 'session read';
      const reader = readers[turn % readers.length];
      if (reader === undefined) {
        throw new Error('There are no readers.');
      }
      const act = ACTS[name];
      const problem = await act?.(url, reader, turn).catch(
        (/** @type {unknown} */ error) => String(error),
      );
      const result = (results[name] ??= {answered: 0, failed: []});
      if (problem === null) {
        result.answered += 1;
      } else {
        result.failed.push(problem ?? 'no such act');
      }
    }
  };
  const visits = Array.from({length: atOnce}, visit);
  return {
    count: () =>
      Object.values(results).reduce((sum, {answered}) => sum + answered, 0),
    end: async () => {
      isEnding = true;
      await Promise.all(visits);
      return results;
    },
  };
};
