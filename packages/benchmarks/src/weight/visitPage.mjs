// @ts-check
/* global window */
import {observePage} from './observePage.mjs';

/** Chromium's own "Slow 4G". */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.44 * 1000 * 1000) / 8,
  uploadThroughput: (675 * 1000) / 8,
};

const CPU_SLOWDOWN = 4;

/** Past it, a page counts as come to rest. */
const QUIET_MS = 1000;

/**
 * @typedef {object} Visit
 * @property {string[]} beforeInteractive Paths of the site's scripts and styles that were asked for before React had the page.
 * @property {string[]} inAll All that were asked for until the page came to rest.
 * @property {string[]} prefetched What Docusaurus fetches ahead, for pages that links in sight lead to.
 * @property {number} othersBeforeLoad Requests to other hosts before `load`.
 * @property {number} others Such requests until the page came to rest.
 * @property {number} requestsBeforeLoad All requests before `load`, the page's own among them.
 * @property {number} hydratedMs
 * @property {number | null} keyableMs
 * @property {number} lcpMs
 * @property {number} cls
 * @property {number} tbtMs
 * @property {number} heapBytes
 * @property {string[]} errors Uncaught ones.
 */

/**
 * Opens a page in a browser that has seen nothing, and tells what that cost.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {object} [options]
 * @param {boolean} [options.isSlow] With a slow network and processor.
 * @param {boolean} [options.isReturning] In a browser that someone signed in with.
 * @returns {Promise<Visit>}
 */
export const visitPage = async (
  browser,
  url,
  {isSlow = false, isReturning = false} = {},
) => {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 800},
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(observePage);
    if (isReturning) {
      await page.addInitScript(() => {
        const {getItem} = Storage.prototype;
        // Docusaurus adds a hash of the site to the keys.
        Storage.prototype.getItem = function (/** @type {string} */ key) {
          return key.startsWith('better-auth.returning')
            ? '1'
            : getItem.call(this, key);
        };
      });
    }
    const client = await context.newCDPSession(page);
    await client.send('Performance.enable');
    if (isSlow) {
      await client.send('Network.enable');
      await client.send('Network.emulateNetworkConditions', SLOW_4G);
      await client.send('Emulation.setCPUThrottlingRate', {rate: CPU_SLOWDOWN});
    }
    /** @type {{url: string, type: string, isBeforeLoad: boolean}[]} */
    const requests = [];
    /** @type {string[]} */
    const errors = [];
    let isLoaded = false;
    let lastActive = Date.now();
    page.on('request', (request) => {
      lastActive = Date.now();
      requests.push({
        url: request.url(),
        type: request.resourceType(),
        isBeforeLoad: !isLoaded,
      });
    });
    page.on('requestfinished', () => {
      lastActive = Date.now();
    });
    page.on('load', () => {
      isLoaded = true;
    });
    page.on('pageerror', ({message}) => errors.push(message));
    await page.goto(url, {waitUntil: 'load'});
    await page.waitForFunction(
      () => /** @type {any} */ (window).observed.hydratedAt !== null,
      undefined,
      {timeout: 120_000},
    );
    await page.waitForLoadState('networkidle');
    while (Date.now() - lastActive < QUIET_MS) {
      await new Promise((resolve) => {
        setTimeout(resolve, QUIET_MS - (Date.now() - lastActive));
      });
    }
    const observed =
      /** @type {import('./observePage.mjs').Observed} */
      (await page.evaluate(() => /** @type {any} */ (window).observed));
    // The first of each: what is loaded may be fetched ahead once more.
    const startedAt = new Map(
      (
        await page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .map(
              ({name, startTime}) =>
                /** @type {[string, number]} */ ([name, startTime]),
            ),
        )
      ).reverse(),
    );
    await client.send('HeapProfiler.collectGarbage');
    const {metrics} = await client.send('Performance.getMetrics');
    const {origin} = new URL(url);
    const isOwn = (/** @type {string} */ address) =>
      new URL(address).origin === origin;
    const hydratedMs = observed.hydratedAt ?? Number.NaN;
    const assets = requests.filter(
      (request) =>
        isOwn(request.url) &&
        /\.(?:js|css)$/.test(new URL(request.url).pathname),
    );
    const pathsOf = (/** @type {typeof requests} */ found) => [
      ...new Set(found.map((request) => new URL(request.url).pathname)),
    ];
    // What is fetched ahead is no script to the browser yet.
    const loaded = assets.filter(({type}) =>
      ['script', 'stylesheet'].includes(type),
    );
    const inAll = pathsOf(loaded);
    const others = requests.filter((request) => !isOwn(request.url));
    return {
      beforeInteractive: pathsOf(
        loaded.filter(
          (request) =>
            (startedAt.get(request.url) ?? Number.POSITIVE_INFINITY) <
            hydratedMs,
        ),
      ),
      inAll,
      prefetched: pathsOf(assets).filter((file) => !inAll.includes(file)),
      othersBeforeLoad: others.filter(({isBeforeLoad}) => isBeforeLoad).length,
      others: others.length,
      requestsBeforeLoad: requests.filter(({isBeforeLoad}) => isBeforeLoad)
        .length,
      hydratedMs,
      keyableMs: observed.keyableAt,
      lcpMs: observed.lcp,
      cls: observed.cls,
      tbtMs: observed.longTasks
        .filter(({start}) => start >= observed.firstPaint)
        .reduce((sum, {duration}) => sum + duration - 50, 0),
      heapBytes:
        metrics.find(({name}) => name === 'JSHeapUsedSize')?.value ??
        Number.NaN,
      errors,
    };
  } finally {
    await context.close();
  }
};
