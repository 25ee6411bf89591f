// @ts-check
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';

/**
 * Requests that are sent in a closed loop: each connection sends the next one
 * when it has its answer.
 *
 * @typedef {object} Load
 * @property {string} url
 * @property {'GET' | 'POST'} method
 * @property {number} connections
 * @property {number} seconds
 * @property {Record<string, string>[]} headers One after the other, a request each.
 * @property {unknown[]} [bodies] Likewise.
 */

/**
 * Times in milliseconds.
 *
 * @typedef {object} LoadResult
 * @property {number} perSecond
 * @property {number} requests
 * @property {number} p50
 * @property {number} p95
 * @property {number} p99
 * @property {number} max
 * @property {Record<string, number>} statuses
 * @property {number} errors Connections that broke, and time-outs.
 */

/**
 * Sends the load from a process of its own, so that it does not share a thread
 * with what measures.
 *
 * @param {Load} load
 * @returns {Promise<LoadResult>}
 */
export const runLoad = async (load) => {
  const child = fork(
    fileURLToPath(new URL('loadProcess.mjs', import.meta.url)),
  );
  child.send(load);
  const result = once(child, 'message').then(([message]) => message);
  const [code] = await once(child, 'exit');
  if (code !== 0) {
    throw new Error(`The load's process ended with exit code ${String(code)}.`);
  }
  return result;
};
