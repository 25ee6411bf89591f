import path from 'node:path';
import {expect, it} from 'vitest';
import {chunkGroups} from '../chunkGroups';

const ROOT = path.resolve(import.meta.dirname, '..');

function groupsOf(file: string): unknown[] {
  return Object.values(chunkGroups())
    .map((group) => group as {name: string; test: RegExp})
    .filter(({test}) => test.test(file))
    .map(({name}) => name);
}

it.each([
  '/home/ada/react-query/website/docs/zod/intro.md',
  '/home/ada/zod/website/src/components/query-core/Chart.js',
  '/home/ada/zod/website/node_modules/recharts/index.js',
  '/site/node_modules/@hookform/resolvers/zod/index.js',
  '/site/node_modules/zod/node_modules/other/index.js',
  'C:\\react-query\\website\\src\\theme\\Root.js',
])('leaves %s to the site', (file) => {
  expect(groupsOf(file)).toEqual([]);
});

it('leaves to the forms what is neither core nor queries in the bundle', () => {
  expect(groupsOf(path.join(ROOT, 'bundle/browser/forms.mjs'))).toEqual([
    'better-auth-forms',
  ]);
});

it.each([
  ['/site/node_modules/zod/v4/mini/index.js', 'better-auth-core'],
  [
    '/site/node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/api.js',
    'better-auth-core',
  ],
  [
    'C:\\site\\node_modules\\@tanstack\\query-core\\build\\query.js',
    'better-auth-queries',
  ],
  [path.join(ROOT, 'session', 'callApi.js'), 'better-auth-core'],
  [path.join(ROOT, 'session', 'queryClient.js'), 'better-auth-queries'],
  [path.join(ROOT, 'bundle/browser/core.mjs'), 'better-auth-core'],
  [path.join(ROOT, 'bundle/minified/core.mjs'), 'better-auth-core'],
  [path.join(ROOT, 'bundle/minified/queries.mjs'), 'better-auth-queries'],
])('takes %s', (file, group) => {
  expect(groupsOf(file)).toContain(group);
});
