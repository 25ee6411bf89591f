// @ts-check
/**
 * A thread that hashes passwords as Better Auth does: the same function, cost
 * and text. A thread of our own, since Better Auth's hashes run in Node's
 * shared pool, at the same priority as everything else, and a few sign-ins
 * would slow down every reader's request.
 */
import {randomBytes, scryptSync, timingSafeEqual} from 'node:crypto';
import os from 'node:os';
import process from 'node:process';
import {parentPort} from 'node:worker_threads';

/** @typedef {{password: string, hash?: string}} Task With `hash`: verify. */

/**
 * Of a core that both want, this thread gets about a quarter and readers' requests the rest. With
 * much more of it, a busy machine would let nobody sign in.
 */
const NICENESS = 5;

const KEY_BYTES = 64;
const COST = {N: 16_384, r: 16, p: 1, maxmem: 128 * 16_384 * 16 * 2};

if (process.platform === 'linux') {
  try {
    // On Linux this thread only; elsewhere it would be the whole process.
    os.setPriority(NICENESS);
  } catch {
    // A sandbox may forbid it; hashing then competes as an equal.
  }
}

/**
 * @param {string} password
 * @param {string} salt
 */
const deriveKey = (password, salt) =>
  scryptSync(password.normalize('NFKC'), salt, KEY_BYTES, COST);

/** @param {Task} task */
const run = ({password, hash}) => {
  if (hash === undefined) {
    const salt = randomBytes(16).toString('hex');
    return `${salt}:${deriveKey(password, salt).toString('hex')}`;
  }
  const [salt, key] = hash.split(':');
  if (!salt || !key) {
    throw new Error('A stored password hash has an unknown form.');
  }
  const expected = Buffer.from(key, 'hex');
  const actual = deriveKey(password, salt);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
};

parentPort?.on('message', (/** @type {Task} */ task) => {
  try {
    parentPort?.postMessage({result: run(task)});
  } catch (error) {
    parentPort?.postMessage({
      problem: error instanceof Error ? error.message : String(error),
    });
  }
});
