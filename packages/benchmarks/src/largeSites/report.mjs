// @ts-check
import {markdownTable} from '../markdownTable.mjs';
import {median} from '../statistics.mjs';

/** @typedef {import('../benchBuild.mjs').SiteFigures} SiteFigures */
/** @typedef {import('./siteBuilds.mjs').BuildCost} BuildCost */

/**
 * @typedef {object} Figures
 * @property {{node: string, cores: number, cpu: string}} machine
 * @property {number} rounds
 * @property {SiteFigures[]} sites
 */

/** What a build with us may take, of what it takes without. */
const MAX_RATIO = 1.03;

/** @typedef {'cpuSeconds' | 'wallSeconds' | 'memoryBytes'} Measure */

const medianOf = (
  /** @type {readonly BuildCost[]} */ builds,
  /** @type {Measure} */ measure,
) => median(builds.map((build) => build[measure]));

/** Of each pair, which had the same machine. */
const ratios = (
  /** @type {SiteFigures} */ {builds},
  /** @type {Measure} */ measure,
) =>
  builds.ours.map(
    (build, round) =>
      build[measure] / (builds.none[round]?.[measure] ?? Number.NaN),
  );

/** By processor time, on which other work of the machine has less influence than on wall time. */
export const isTargetMet = (/** @type {SiteFigures} */ site) =>
  median(ratios(site, 'cpuSeconds')) <= MAX_RATIO;

const kilobytes = (/** @type {number} */ bytes) =>
  Math.round(bytes / 1000).toLocaleString('en');

/** The median, and from where to where the values are. */
const spread = (
  /** @type {number[]} */ values,
  /** @type {number} */ digits,
) => {
  const middle = median(values).toFixed(digits);
  return values.length === 1
    ? middle
    : `${middle} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
};

const timing = (
  /** @type {readonly BuildCost[]} */ builds,
  /** @type {Measure} */ measure,
) =>
  spread(
    builds.map((build) => build[measure]),
    1,
  );

/** @param {Figures} figures */
export const formatReport = ({machine, rounds, sites}) => {
  /** @type {(name: string, cell: (site: SiteFigures) => string) => string[]} */
  const row = (name, cell) => [name, ...sites.map(cell)];
  const head = ['', ...sites.map(({title}) => title)];
  return [
    `Medians of ${String(rounds)} ${rounds === 1 ? 'pair' : 'pairs'} of builds without a cache, the two of a pair by turns; ${String(machine.cores)} cores (${machine.cpu}), Node.js ${machine.node}.`,
    markdownTable(head, [
      row('pages', ({pages}) => pages.toLocaleString('en')),
      row('languages', ({locales}) => String(locales)),
      row('bundler', ({bundler}) => bundler),
      row('processor time without us, s', ({builds}) =>
        timing(builds.none, 'cpuSeconds'),
      ),
      row('with us, s', ({builds}) => timing(builds.ours, 'cpuSeconds')),
      row('ratio', (site) => spread(ratios(site, 'cpuSeconds'), 3)),
      row(`at most ${String(MAX_RATIO)}`, (site) =>
        isTargetMet(site) ? 'yes' : 'no',
      ),
      row('wall time without us, s', ({builds}) =>
        timing(builds.none, 'wallSeconds'),
      ),
      row('with us, s', ({builds}) => timing(builds.ours, 'wallSeconds')),
      row('ratio', (site) => spread(ratios(site, 'wallSeconds'), 3)),
      row(
        'most memory, without us / with us, MB',
        ({builds}) =>
          `${kilobytes(medianOf(builds.none, 'memoryBytes') / 1000)} / ${kilobytes(medianOf(builds.ours, 'memoryBytes') / 1000)}`,
      ),
      row('with the export for Ask, processor time, s', ({ask}) =>
        ask === null ? 'not measured' : ask.cpuSeconds.toFixed(1),
      ),
    ]),
    'What is in the output:',
    markdownTable(head, [
      row('without us, KB', ({output}) => kilobytes(output.bytes.none)),
      row('with us, KB', ({output}) => kilobytes(output.bytes.ours)),
      row('our pages', ({output}) => String(output.added.pages)),
      row('our scripts and sheets', ({output}) => String(output.added.assets)),
      row('all of these, KB', ({output}) => kilobytes(output.added.bytes)),
      row('added to the HTML of each page, bytes', ({output}) =>
        String(output.htmlGrowth),
      ),
      row('differences not explained', ({output}) =>
        String(output.problems.length),
      ),
    ]),
  ].join('\n\n');
};
