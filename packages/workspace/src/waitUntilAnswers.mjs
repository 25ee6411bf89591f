// @ts-check
import {setTimeout as delay} from 'node:timers/promises';

/**
 * Asks a URL until it answers 200.
 *
 * @param {string} url
 * @param {object} [options]
 * @param {Promise<string>} [options.givenUp] Fulfilled where an answer cannot come any more.
 * @param {number} [options.timeoutMs] 60 s by default.
 * @returns {Promise<void>}
 * @throws {Error} Where it never does.
 */
export const waitUntilAnswers = async (
  url,
  {givenUp, timeoutMs = 60_000} = {},
) => {
  /** @type {string | undefined} */
  let ending;
  void givenUp?.then((how) => {
    ending = how;
  });
  const deadline = Date.now() + timeoutMs;
  let last = 'no answer';
  while (Date.now() < deadline) {
    if (ending !== undefined) {
      throw new Error(`${url} cannot answer: its process ended (${ending}).`);
    }
    try {
      const {status} = await fetch(url, {signal: AbortSignal.timeout(5_000)});
      if (status === 200) {
        return;
      }
      last = `status ${String(status)}`;
    } catch (error) {
      last = String(error instanceof Error ? (error.cause ?? error) : error);
    }
    await delay(100);
  }
  throw new Error(
    `${url} did not answer within ${String(timeoutMs / 1000)} s: ${last}.`,
  );
};
