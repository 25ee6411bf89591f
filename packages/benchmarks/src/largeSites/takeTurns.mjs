// @ts-check
import process from 'node:process';
import {setTimeout} from 'node:timers/promises';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** Long enough that what a change of processes costs does not count. */
const SLICE_MS = 1500;

const isRunning = (/** @type {ChildProcess} */ {exitCode, signalCode}) =>
  exitCode === null && signalCode === null;

/**
 * Lets processes run one at a time, each for a slice of time in turn, until all
 * have ended: whatever makes the machine slow for a while, they share it.
 *
 * @param {readonly ChildProcess[]} children That have no processes of their own.
 * @param {number} [sliceMs]
 * @returns {Promise<number[]>} How many seconds each one ran.
 */
export const takeTurns = async (children, sliceMs = SLICE_MS) => {
  const seconds = children.map(() => 0);
  const ends = children.map(
    (child) => new Promise((resolve) => child.once('exit', resolve)),
  );
  let isInterrupted = false;
  const signalAll = (/** @type {NodeJS.Signals} */ signal) => {
    for (const child of children) {
      child.kill(signal);
    }
  };
  // A stopped process does not take the signal that is to end it.
  const resume = () => {
    isInterrupted = true;
    signalAll('SIGCONT');
  };
  process.once('SIGINT', resume).once('SIGTERM', resume);
  signalAll('SIGSTOP');
  for (let turn = 0; children.some(isRunning) && !isInterrupted; turn += 1) {
    const index = turn % children.length;
    const child = children[index];
    if (child !== undefined && isRunning(child)) {
      child.kill('SIGCONT');
      const started = performance.now();
      await Promise.race([setTimeout(sliceMs), ends[index]]);
      seconds[index] =
        (seconds[index] ?? 0) + (performance.now() - started) / 1000;
      if (!isInterrupted) {
        child.kill('SIGSTOP');
      }
    }
  }
  process.off('SIGINT', resume).off('SIGTERM', resume);
  return seconds;
};
