// @ts-check
import {once} from 'node:events';
import process from 'node:process';
import {createHistogram} from 'node:perf_hooks';
import autocannon from 'autocannon';
import {clientAddress} from './readers.mjs';

/** @typedef {import('./load.mjs').Load} Load */

const MS = 1_000_000;
const TIMEOUT_SECONDS = 20;

/** @type {[Load]} */
const [load] = /** @type {any} */ (await once(process, 'message'));
let sent = Math.floor(Math.random() * 60_000);

/** @type {Record<string, number>} */
const statuses = {};
// Finer than the whole milliseconds of autocannon's own.
const times = createHistogram();

const options = {
  url: load.url,
  method: load.method,
  connections: load.connections,
  duration: load.seconds,
  timeout: TIMEOUT_SECONDS,
  requests: [
    {
      setupRequest: (/** @type {import('autocannon').Request} */ request) => {
        sent += 1;
        const {headers, bodies} = load;
        return {
          ...request,
          headers: {
            ...headers[sent % headers.length],
            'X-Forwarded-For': clientAddress(sent % 0xfe_ff_ff),
          },
          ...(bodies && {body: JSON.stringify(bodies[sent % bodies.length])}),
        };
      },
    },
  ],
};
/** @typedef {import('autocannon').Instance & Promise<import('autocannon').Result>} Running */
const running = /** @type {Running} */ (
  /** @type {unknown} */ (autocannon(options))
);
running.on('response', (_client, status, _bytes, milliseconds) => {
  statuses[status] = (statuses[status] ?? 0) + 1;
  times.record(Math.max(1, Math.round(milliseconds * MS)));
});
const {duration, errors, timeouts} = await running;
const at = (/** @type {number} */ percentile) =>
  times.percentile(percentile) / MS;
const answer = {
  perSecond: times.count / duration,
  requests: times.count,
  p50: at(50),
  p95: at(95),
  p99: at(99),
  max: times.max / MS,
  statuses,
  errors: errors + timeouts,
};
process.send?.(answer, () => process.exit(0));
