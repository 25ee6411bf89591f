// @ts-check
import {mkdirSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {
  chromiumLaunchFlags,
  findOrInstallChromium,
} from '@docusaurus-better-auth/workspace/chromium';
import {projectRoot} from '@docusaurus-better-auth/workspace/projectRoot';
import {chromium} from 'playwright-core';
import {interquartileRange, median} from './statistics.mjs';
import {builtFolder, buildVariant, readChunks} from './weight/buildVariant.mjs';
import {installCompetitors} from './weight/competitors.mjs';
import {secondCopies} from './weight/secondCopies.mjs';
import {serveBuild} from './weight/serveBuild.mjs';
import {BACKEND_URL, startStandInBackend} from './weight/standInBackend.mjs';
import {createVariants} from './weight/variants.mjs';
import {visitPage} from './weight/visitPage.mjs';
import {weighFile, weighFiles} from './weight/weighFiles.mjs';
import {drawChart} from './weight/drawChart.mjs';
import {checkTargets, formatCopies, formatReport} from './weight/report.mjs';

const HELP = `Builds one Docusaurus site with several ways to give readers accounts, and measures what
each costs a reader, in Chromium.

  --runs <n>        timed visits of each page, medians of them are told (15); 0 weighs only
  --builds <n>      timed builds of each site (3); 0 measures what was built last
  --output <folder> writes figures.json, figures.md and chart.svg there (website/docs/weight)
`;

const DOC_PAGE = '/docs/intro/';

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

/**
 * @typedef {object} Site
 * @property {import('./weight/variants.mjs').Variant} variant
 * @property {string} folder
 * @property {string} url
 * @property {number[]} buildSeconds
 */

/**
 * What a page weighs: its first visit, in a browser that has nothing yet.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Site} site
 * @param {string} pagePath
 * @param {{isReturning?: boolean}} [options]
 */
const weighPage = async (browser, {folder, url}, pagePath, options) => {
  const visit = await visitPage(browser, `${url}${pagePath}`, options);
  return {
    beforeInteractive: weighFiles(folder, visit.beforeInteractive),
    inAll: weighFiles(folder, visit.inAll),
    prefetched: weighFiles(folder, visit.prefetched),
    html: weighFile(folder, path.join(pagePath, 'index.html')),
    requestsBeforeLoad: visit.requestsBeforeLoad,
    othersBeforeLoad: visit.othersBeforeLoad,
    others: visit.others,
    heapBytes: visit.heapBytes,
    errors: visit.errors,
  };
};

/**
 * Medians of timed visits, and how far the middle half of them is apart; in
 * each round every page has its turn, so that what
 * else the machine does falls on all of them.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {readonly {name: string, url: string}[]} pages
 * @param {number} runs
 */
const timePages = async (browser, pages, runs) => {
  /** @type {Map<string, import('./weight/visitPage.mjs').Visit[]>} */
  const visits = new Map(pages.map(({name}) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    say(`timed visits, round ${String(run + 1)} of ${String(runs)} …`);
    for (const {name, url} of pages) {
      visits.get(name)?.push(await visitPage(browser, url, {isSlow: true}));
    }
  }
  return Object.fromEntries(
    [...visits].map(([name, found]) => {
      const lcpMs = found.map((visit) => visit.lcpMs);
      const tbtMs = found.map((visit) => visit.tbtMs);
      // Pages without a form never have it.
      const keyableMs = found.flatMap((visit) => visit.keyableMs ?? []);
      return [
        name,
        {
          lcpMs: median(lcpMs),
          lcpSpreadMs: interquartileRange(lcpMs),
          tbtMs: median(tbtMs),
          tbtSpreadMs: interquartileRange(tbtMs),
          cls: median(found.map(({cls}) => cls)),
          hydratedMs: median(found.map(({hydratedMs}) => hydratedMs)),
          keyableMs: keyableMs.length > 0 ? median(keyableMs) : null,
        },
      ];
    }),
  );
};

/**
 * @param {readonly import('./weight/variants.mjs').Variant[]} variants
 * @param {number} builds
 */
const buildSites = async (variants, builds) => {
  const built = new Map(
    variants.map((variant) => [
      variant.name,
      {
        folder: builtFolder(variant),
        seconds: /** @type {number[]} */ ([]),
      },
    ]),
  );
  if (builds === 0) {
    return built;
  }
  for (let build = 0; build < builds; build += 1) {
    for (const variant of variants) {
      say(`building "${variant.name}" …`);
      const {folder, seconds} = await buildVariant(variant, {locales: ['en']});
      const known = built.get(variant.name)?.seconds ?? [];
      built.set(variant.name, {folder, seconds: [...known, seconds]});
    }
  }
  // The last build is measured, in all of its languages.
  for (const variant of variants) {
    if (variant.locales) {
      say(`building "${variant.name}" in all languages …`);
      await buildVariant(variant);
    }
  }
  return built;
};

/** @param {{runs: number, builds: number}} options */
const measureAll = async ({runs, builds}) => {
  const versions = await installCompetitors();
  const variants = createVariants(BACKEND_URL);
  const built = await buildSites(variants, builds);
  const backend = await startStandInBackend();
  const browser = await chromium.launch({
    executablePath: await findOrInstallChromium(),
    args: [
      ...chromiumLaunchFlags(),
      `--host-resolver-rules=MAP ${new URL(BACKEND_URL).host}:80 ${backend.address}, MAP *.example.test ~NOTFOUND`,
    ],
  });
  /** @type {Site[]} */
  const sites = [];
  /** @type {(() => void)[]} */
  const closers = [backend.close];
  try {
    for (const variant of variants) {
      const {folder = '', seconds = []} = built.get(variant.name) ?? {};
      const {url, close} = await serveBuild(folder);
      closers.push(close);
      sites.push({variant, folder, url, buildSeconds: seconds});
    }
    say('weights …');
    const docPages = [];
    for (const site of sites) {
      docPages.push({
        name: site.variant.name,
        title: site.variant.title,
        buildSeconds: median(site.buildSeconds),
        ...(await weighPage(browser, site, DOC_PAGE)),
      });
    }
    const siteOf = (/** @type {string} */ name) => {
      const found = sites.find(({variant}) => variant.name === name);
      if (!found) {
        throw new Error(`There is no site "${name}".`);
      }
      return found;
    };
    const none = siteOf('none');
    const ours = siteOf('ours');
    const urdu = {
      none: await weighPage(browser, none, `/ur${DOC_PAGE}`),
      ours: await weighPage(browser, ours, `/ur${DOC_PAGE}`),
    };
    const home = await weighPage(browser, none, '/');
    const signIn = await weighPage(browser, ours, '/sign-in/');
    backend.state.isSignedIn = true;
    const returning = await weighPage(browser, ours, DOC_PAGE, {
      isReturning: true,
    });
    backend.state.isSignedIn = false;
    const timings = await timePages(
      browser,
      [
        ...sites.map(({variant, url}) => ({
          name: variant.name,
          url: `${url}${DOC_PAGE}`,
        })),
        {name: 'signIn', url: `${ours.url}/sign-in/`},
      ],
      runs,
    );
    return {
      machine: {
        node: process.versions.node,
        chromium: browser.version(),
        cores: os.availableParallelism(),
        cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
      },
      versions,
      runs,
      builds,
      docPages,
      urdu,
      home,
      signIn,
      returning,
      timings,
      copies: secondCopies(readChunks(ours.folder)),
    };
  } finally {
    await browser.close();
    for (const close of closers) {
      close();
    }
  }
};

/** @typedef {Awaited<ReturnType<typeof measureAll>>} Figures */

const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '15'},
    builds: {type: 'string', default: '3'},
    output: {
      type: 'string',
      default: path.join(projectRoot, 'website/docs/weight'),
    },
    help: {type: 'boolean', default: false},
  },
});
if (values.help) {
  console.log(HELP);
} else {
  const figures = await measureAll({
    runs: Number(values.runs),
    builds: Number(values.builds),
  });
  const report = formatReport(figures);
  console.log(`${report}\n\n${formatCopies(figures)}`);
  mkdirSync(values.output, {recursive: true});
  for (const [file, text] of Object.entries({
    'figures.json': `${JSON.stringify(figures, null, 2)}\n`,
    '_figures.md': `${report}\n`,
    'chart.svg': drawChart(figures),
  })) {
    writeFileSync(path.join(values.output, file), text);
  }
  if (checkTargets(figures).some(({met}) => !met)) {
    process.exitCode = 1;
  }
}
