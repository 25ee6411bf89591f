// @ts-check
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {makeAskExport, QUERY_SET} from './passages.mjs';
import {runLoad} from './load.mjs';
import {startBackend} from './serverProcess.mjs';

const LOAD_TIMEOUT_MS = 900_000;
/** One for each core of the machine that the target speaks of. */
export const CONNECTIONS = 2;

/** @param {import('./serverProcess.mjs').ServerProcess} server */
const waitUntilLoaded = async ({readLog}) => {
  const began = performance.now();
  while (!readLog().includes('"ask-indexed"')) {
    if (performance.now() - began > LOAD_TIMEOUT_MS) {
      throw new Error(
        `Ask's index is not whole after a quarter of an hour.\n${readLog().slice(-2000)}`,
      );
    }
    await delay(200);
  }
};

/**
 * @typedef {object} AskResult
 * @property {number} passages
 * @property {number} loadSeconds From the start of the backend to its whole index.
 * @property {{p50: number, p95: number, max: number}} all Milliseconds, over the whole set.
 * @property {Record<string, {p50: number, p95: number}>} queries
 */

/**
 * `select` on as many passages: its first 8 places, over HTTP, the questions in
 * turn, each as soon as the one before is answered. First all of them together,
 * after two seconds that are not counted, then each kind by itself.
 *
 * @param {() => Promise<string>} createDatabase
 * @param {number} passages
 * @param {number} seconds
 * @returns {Promise<AskResult>}
 */
export const measureSelect = async (createDatabase, passages, seconds) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ask-export-'));
  const source = path.join(folder, 'ask-passages.json');
  writeFileSync(source, JSON.stringify(makeAskExport(passages)));
  const began = performance.now();
  const server = await startBackend(await createDatabase(), {
    env: {ASK_SOURCE: source},
  });
  try {
    await waitUntilLoaded(server);
    const loadSeconds = (performance.now() - began) / 1000;
    const ask = async (
      /** @type {string[]} */ queries,
      /** @type {number} */ duration,
    ) => {
      const result = await runLoad({
        url: `${server.url}/api/v1/select`,
        method: 'POST',
        connections: CONNECTIONS,
        seconds: duration,
        headers: [{'Content-Type': 'application/json'}],
        bodies: queries.map((query) => ({query})),
      });
      if (result.errors > 0 || Object.keys(result.statuses).join() !== '200') {
        throw new Error(
          `select answered ${JSON.stringify(result.statuses)}, ${String(result.errors)} errors.\n${server.readLog().slice(-2000)}`,
        );
      }
      return result;
    };
    const everything = Object.values(QUERY_SET).flat();
    await ask(everything, 2);
    const {p50, p95, max} = await ask(everything, seconds * 2);
    /** @type {AskResult['queries']} */
    const queries = {};
    for (const [name, texts] of Object.entries(QUERY_SET)) {
      const result = await ask(texts, Math.max(2, seconds / 2));
      queries[name] = {p50: result.p50, p95: result.p95};
    }
    return {passages, loadSeconds, all: {p50, p95, max}, queries};
  } finally {
    await server.stop();
    rmSync(folder, {recursive: true, force: true});
  }
};
