import path from 'node:path';
import {expect, it} from 'vitest';
import {chunkGroups} from '../chunkGroups';

const ROOT = path.resolve(import.meta.dirname, '..');

const BUNDLE = {
  entries: {},
  files: {
    'callApi-x.mjs': {'./session/callApi.js': 1, 'zod/v4/mini/index.js': 1},
    'useAct-x.mjs': {'./session/callApi.js': 1, './client/useAct.js': 1},
    'queryClient-x.mjs': {
      './client/useAct.js': 1,
      '@tanstack/query-core/build/query.js': 1,
    },
  },
};

function groupsOf(file: string): unknown[] {
  return Object.values(chunkGroups(BUNDLE))
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

it('leaves to the forms what is more than the core in the bundle', () => {
  expect(groupsOf(path.join(ROOT, 'bundle/browser/useAct-x.mjs'))).toEqual([
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
  [path.join(ROOT, 'bundle/browser/callApi-x.mjs'), 'better-auth-core'],
  [path.join(ROOT, 'bundle/browser/queryClient-x.mjs'), 'better-auth-queries'],
])('takes %s', (file, group) => {
  expect(groupsOf(file)).toContain(group);
});
