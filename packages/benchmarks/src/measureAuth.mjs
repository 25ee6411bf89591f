// @ts-check
import {runLoad} from './load.mjs';
import {
  addAccounts,
  cookieOf,
  emailOf,
  PASSWORD,
  postJson,
  signUp,
} from './readers.mjs';
import {SITE} from './serverProcess.mjs';
import {median} from './statistics.mjs';

/** @typedef {import('./serverProcess.mjs').ServerProcess} ServerProcess */
/** @typedef {import('./load.mjs').LoadResult} LoadResult */

const READERS = 24;
const ACCOUNTS = 3000;

const READ_CONNECTIONS = 16;
const FLOOD_CONNECTIONS = 8;
/** Eight sign-ins at once take a while each, on a busy machine. */
const SIGN_IN_SECONDS_MIN = 8;

/**
 * @typedef {object} Durations
 * @property {number} rounds
 * @property {number} seconds Of one measurement in one round.
 */

/**
 * A server with readers who are signed in, and accounts to sign in to.
 *
 * @typedef {{server: ServerProcess, cookies: string[]}} Prepared
 */

/**
 * @param {ServerProcess} server
 * @returns {Promise<Prepared>}
 */
export const prepare = async (server) => {
  const cookies = [];
  for (let index = 0; index < READERS; index += 1) {
    cookies.push(await signUp(server.authUrl, index));
  }
  await addAccounts(server, ACCOUNTS);
  return {server, cookies};
};

/** @param {Prepared} prepared */
const sessionReads = ({server, cookies}) => ({
  url: `${server.authUrl}/get-session`,
  method: /** @type {const} */ ('GET'),
  headers: cookies.map((cookie) => ({Cookie: cookie})),
});

/** @param {Prepared} prepared */
const signIns = ({server}) => ({
  url: `${server.authUrl}/sign-in/email`,
  method: /** @type {const} */ ('POST'),
  headers: [{'Content-Type': 'application/json', Origin: SITE}],
  bodies: Array.from({length: ACCOUNTS}, (_, index) => ({
    email: `added-${String(index + 1)}@example.com`,
    password: PASSWORD,
  })),
});

/**
 * @param {string} what
 * @param {LoadResult} result
 * @param {string[]} [expected] Statuses that may be there.
 */
const check = (what, result, expected = ['200']) => {
  const wrong = Object.keys(result.statuses).filter(
    (status) => !expected.includes(status),
  );
  if (result.requests === 0 || result.errors > 0 || wrong.length > 0) {
    throw new Error(
      `${what}: ${String(result.errors)} errors, answers ${JSON.stringify(result.statuses)}.`,
    );
  }
  return result;
};

/**
 * The same measurement of each server in turn, several times over, so that
 * what else the machine does hits both alike.
 *
 * @template Result
 * @param {readonly Prepared[]} servers
 * @param {number} rounds
 * @param {(prepared: Prepared) => Promise<Result>} measure
 * @returns {Promise<Result[][]>} For each server, one a round.
 */
const interleave = async (servers, rounds, measure) => {
  /** @type {Result[][]} */
  const results = servers.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, prepared] of servers.entries()) {
      results[index]?.push(await measure(prepared));
    }
  }
  return results;
};

/**
 * @param {readonly Prepared[]} servers
 * @param {Durations} durations
 * @returns {Promise<{perSecond: number, p50: number, p99: number}[]>}
 */
export const measureSessionReads = async (servers, {rounds, seconds}) =>
  (
    await interleave(servers, rounds, async (prepared) =>
      check(
        `session reads of ${prepared.server.name}`,
        await runLoad({
          ...sessionReads(prepared),
          connections: READ_CONNECTIONS,
          seconds,
        }),
      ),
    )
  ).map((results) => ({
    perSecond: median(results.map(({perSecond}) => perSecond)),
    p50: median(results.map(({p50}) => p50)),
    p99: median(results.map(({p99}) => p99)),
  }));

/**
 * @param {readonly Prepared[]} servers
 * @param {Durations} durations
 * @returns {Promise<{perSecond: number}[]>}
 */
export const measureSignIns = async (servers, {rounds, seconds}) =>
  (
    await interleave(servers, rounds, async (prepared) =>
      check(
        `sign-ins of ${prepared.server.name}`,
        await runLoad({
          ...signIns(prepared),
          connections: FLOOD_CONNECTIONS,
          seconds: Math.max(seconds, SIGN_IN_SECONDS_MIN),
        }),
      ),
    )
  ).map((results) => ({
    perSecond: median(results.map(({perSecond}) => perSecond)),
  }));

/**
 * Session reads alone, then beside sign-ins that never stop.
 *
 * @param {readonly Prepared[]} servers
 * @param {Durations} durations
 * @returns {Promise<{idleP99: number, floodP99: number, idlePerSecond: number, floodPerSecond: number, ratio: number}[]>}
 */
export const measureFlood = async (servers, {rounds, seconds}) =>
  (
    await interleave(servers, rounds, async (prepared) => {
      const {name} = prepared.server;
      const reads = {
        ...sessionReads(prepared),
        connections: FLOOD_CONNECTIONS,
        seconds,
      };
      const idle = check(`session reads of ${name}`, await runLoad(reads));
      const [flooded] = await Promise.all([
        runLoad(reads).then((result) =>
          check(`session reads of ${name} in a flood`, result),
        ),
        runLoad({
          ...signIns(prepared),
          connections: FLOOD_CONNECTIONS,
          seconds: seconds + 1,
        }).then((result) =>
          // A server may send some of a flood away.
          check(`the flood of ${name}`, result, ['200', '429', '503']),
        ),
      ]);
      return {idle, flooded};
    })
  ).map((results) => {
    const idleP99 = median(results.map(({idle}) => idle.p99));
    const floodP99 = median(results.map(({flooded}) => flooded.p99));
    return {
      idleP99,
      floodP99,
      idlePerSecond: median(results.map(({idle}) => idle.perSecond)),
      floodPerSecond: median(results.map(({flooded}) => flooded.perSecond)),
      ratio: floodP99 / idleP99,
    };
  });

/**
 * Whether a session that was ended is gone at once: fast reads are worth
 * nothing where they come from a copy.
 *
 * @param {Prepared} prepared
 */
export const checkRevocation = async ({server}) => {
  const signedIn = await postJson(`${server.authUrl}/sign-in/email`, {
    email: emailOf(0),
    password: PASSWORD,
  });
  const Cookie = cookieOf(signedIn);
  const read = async () =>
    (await fetch(`${server.authUrl}/get-session`, {headers: {Cookie}})).json();
  const before = await read();
  await postJson(`${server.authUrl}/sign-out`, {}, {Cookie});
  const after = await read();
  if (before === null || after !== null) {
    throw new Error(`${server.name} still reads a session that was ended.`);
  }
};
