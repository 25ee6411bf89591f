// @ts-check
import {mkdirSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {compareOutputs} from './largeSites/compareOutputs.mjs';
import {formatReport, isTargetMet} from './largeSites/report.mjs';
import {
  buildOutput,
  builtFolder,
  measureBuilds,
} from './largeSites/siteBuilds.mjs';
import {SITE_SHAPES} from './largeSites/siteShapes.mjs';
import {writeSite} from './largeSites/writeSite.mjs';

const HELP = `Builds generated Docusaurus sites of many pages with this project and without, and measures
what it adds to the time of a build and to its output. The two builds whose time is compared
run at the same time, each stopped in turn, so that the machine is as fast for one as for the
other. It needs a POSIX system.

  --rounds <n>      such pairs of builds of each site; the median of their ratios is told (3)
  --pages <n>       pages of each site (2000)
  --site <name>     only this site, may be repeated: ${SITE_SHAPES.map(({name}) => name).join(', ')}
  --bundler <name>  rspack or webpack (rspack)
  --without-ask     leaves out the one build of each site that writes the export for Ask
  --output <folder> writes figures.json and _figures.md there (packages/benchmarks/.cache/build-figures)
`;

const SITES = fileURLToPath(new URL('../.cache/build', import.meta.url));
const OUTPUT = fileURLToPath(
  new URL('../.cache/build-figures', import.meta.url),
);

/**
 * @param {import('./largeSites/siteShapes.mjs').SiteShape} shape
 * @param {{rounds: number, pages: number, bundler: import('./largeSites/writeSite.mjs').Bundler, withAsk: boolean}} options
 */
const measureSite = async (
  shape,
  {rounds, pages: wanted, bundler, withAsk},
) => {
  const site = path.join(SITES, shape.name);
  const pages = writeSite(shape, {site, pages: wanted, bundler});
  const say = (/** @type {string} */ text) => {
    process.stderr.write(`"${shape.name}", ${String(pages)} pages: ${text}\n`);
  };
  /** @type {import('./largeSites/siteBuilds.mjs').BuildCost[]} */
  const none = [];
  /** @type {import('./largeSites/siteBuilds.mjs').BuildCost[]} */
  const ours = [];
  for (let round = 0; round < rounds; round += 1) {
    // Each starts first in half of the rounds.
    const costs = await measureBuilds(
      site,
      round % 2 === 0 ? ['none', 'ours'] : ['ours', 'none'],
    );
    none.push(costs.none);
    ours.push(costs.ours);
    say(
      `${costs.none.cpuSeconds.toFixed(1)} s of processor time without, ${costs.ours.cpuSeconds.toFixed(1)} s with`,
    );
  }
  say('building what is compared …');
  await buildOutput(site, 'none');
  await buildOutput(site, 'ours');
  const output = compareOutputs({
    none: builtFolder(site, 'none'),
    ours: builtFolder(site, 'ours'),
    languages: shape.locales.slice(1),
  });
  return {
    name: shape.name,
    title: shape.title,
    bundler,
    locales: shape.locales.length,
    pages,
    builds: {none, ours},
    ask: withAsk ? (await measureBuilds(site, ['ask'])).ask : null,
    output,
  };
};

/** @typedef {Awaited<ReturnType<typeof measureSite>>} SiteFigures */

/**
 * @param {string} option
 * @param {string} value
 */
const readCount = (option, value) => {
  if (!/^[1-9]\d*$/.test(value)) {
    throw new Error(`--${option} is "${value}". Give a number from 1 on.`);
  }
  return Number(value);
};

const {values} = parseArgs({
  options: {
    rounds: {type: 'string', default: '3'},
    pages: {type: 'string', default: '2000'},
    site: {type: 'string', multiple: true},
    bundler: {type: 'string', default: 'rspack'},
    'without-ask': {type: 'boolean', default: false},
    output: {type: 'string', default: OUTPUT},
    help: {type: 'boolean', default: false},
  },
});
if (values.help) {
  console.log(HELP);
} else if (process.platform === 'win32') {
  throw new Error(
    'Windows cannot stop a build for a while. Use another system.',
  );
} else {
  const {site: names, bundler} = values;
  const rounds = readCount('rounds', values.rounds);
  const pages = readCount('pages', values.pages);
  if (bundler !== 'rspack' && bundler !== 'webpack') {
    throw new Error('--bundler is rspack or webpack.');
  }
  const shapes = SITE_SHAPES.filter(({name}) => names?.includes(name) ?? true);
  if (shapes.length === 0) {
    throw new Error(`There is no such site. ${HELP}`);
  }
  const sites = [];
  for (const shape of shapes) {
    sites.push(
      await measureSite(shape, {
        rounds,
        pages,
        bundler,
        withAsk: !values['without-ask'],
      }),
    );
  }
  const figures = {
    machine: {
      node: process.versions.node,
      cores: os.availableParallelism(),
      cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    },
    rounds,
    sites,
  };
  const report = formatReport(figures);
  console.log(report);
  mkdirSync(values.output, {recursive: true});
  for (const [file, text] of Object.entries({
    'figures.json': `${JSON.stringify(figures, null, 2)}\n`,
    '_figures.md': `${report}\n`,
  })) {
    writeFileSync(path.join(values.output, file), text);
  }
  const problems = sites.flatMap(({name, output}) =>
    output.problems.map((problem) => `${name}: ${problem}`),
  );
  if (problems.length > 0) {
    console.error(
      `The output has differences that this project does not explain:\n${problems.join('\n')}`,
    );
  }
  if (problems.length > 0 || !sites.every(isTargetMet)) {
    process.exitCode = 1;
  }
}
