import {
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {beforeAll, expect, it} from 'vitest';
import {compareOutputs} from '../largeSites/compareOutputs.mjs';
import {
  buildOutput,
  builtFolder,
  measureBuilds,
} from '../largeSites/siteBuilds.mjs';
import {SITE_SHAPES} from '../largeSites/siteShapes.mjs';
import {writeSite} from '../largeSites/writeSite.mjs';

const SITES = path.resolve(import.meta.dirname, '../../.cache/build-test');
const SITE = path.join(SITES, 'swizzles');
const PAGE = 'docs/section-0/page-1.html';

const shape = SITE_SHAPES.find(({name}) => name === 'swizzles');
const none = builtFolder(SITE, 'none');
const ours = builtFolder(SITE, 'ours');

const pageSource = (site: string) =>
  readFileSync(path.join(site, 'docs/section-0/page-1.md'), 'utf8');

beforeAll(async () => {
  if (!shape) {
    throw new Error('There is no such site.');
  }
  writeSite(shape, {site: SITE, pages: 20});
  const again = path.join(SITES, 'again');
  writeSite(shape, {site: again, pages: 20});
  expect(pageSource(again)).toBe(pageSource(SITE));
  for (const variant of ['none', 'ours'] as const) {
    await buildOutput(SITE, variant);
  }
});

it.skipIf(process.platform === 'win32')(
  'measures two builds at the same time, without what the benchmark adds to them',
  async () => {
    const costs = await measureBuilds(SITE, ['none', 'ours']);
    for (const {cpuSeconds, wallSeconds, memoryBytes} of Object.values(costs)) {
      expect(cpuSeconds).toBeGreaterThan(0);
      expect(wallSeconds).toBeGreaterThan(0);
      expect(memoryBytes).toBeGreaterThan(0);
    }
    const built = readdirSync(path.join(SITE, 'timed-ours'));
    expect(built).toContain('index.html');
    expect(built).not.toContain('stats.json');
  },
);

it('adds to the output of a swizzled site only what is ours', () => {
  const {problems, added, htmlGrowth} = compareOutputs({none, ours});
  expect(problems).toEqual([]);
  expect(added.pages).toBe(18);
  expect(added.assets).toBeGreaterThan(5);
  expect(htmlGrowth).toBeGreaterThan(0);
});

it('names each file that is otherwise', () => {
  const changed = path.join(SITES, 'changed');
  // An earlier run's files have other hashes, and would stay.
  rmSync(changed, {recursive: true, force: true});
  cpSync(ours, changed, {recursive: true});
  const change = (file: string, from: RegExp, to: string) => {
    const text = readFileSync(path.join(changed, file), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(path.join(changed, file), text.replace(from, to));
  };
  const script =
    readdirSync(path.join(changed, 'assets/js')).find((name) =>
      readFileSync(path.join(changed, 'assets/js', name), 'utf8').includes(
        '"section-0/page-1"',
      ),
    ) ?? '';
  change(PAGE, /<\/article>/, 'An addition</article>');
  change('sitemap.xml', /<\/urlset>/, '<url/></urlset>');
  change(`assets/js/${script}`, /section-0\/page-1/, 'section-0/other');
  writeFileSync(path.join(changed, 'left-behind.json'), '{}');
  const {problems} = compareOutputs({none, ours: changed});
  const unhashed = script.replace(/\.\w{8}\.js$/, '');
  expect(problems).toEqual([
    expect.stringContaining(PAGE),
    expect.stringContaining(unhashed),
    expect.stringContaining('sitemap.xml'),
    expect.stringContaining('left-behind.json'),
  ]);
});
