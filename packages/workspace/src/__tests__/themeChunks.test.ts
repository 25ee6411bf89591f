import path from 'node:path';
import {expect, it} from 'vitest';
import {reachFrom, themeChunks} from '../themeChunks.mjs';

const inLib = (file: string) => path.join('/lib', file);

/** What is imported, by module; files of `lib/` have a slash. */
const GRAPH: Record<string, string[]> = {
  'session/sessionRuntime.js': ['zod', 'session/store.js'],
  'session/capabilitiesStore.js': ['zod'],
  'session/observeProfile.js': ['zod', 'query'],
  signIn: ['theme/Field.js', 'session/store.js', '\0runtime'],
  signUp: ['theme/Field.js', 'session/store.js', 'avatar', '\0runtime'],
  recovery: ['theme/Field.js', 'query', '\0runtime'],
  profile: ['theme/Field.js', 'query', 'avatar', '\0runtime'],
  'theme/Field.js': ['zod', 'client/useField.js'],
};

const nameOf = (id: string) => (id.includes('/') ? inLib(id) : id);

const importsOf = (id: string) =>
  (GRAPH[id.startsWith(inLib('')) ? path.relative('/lib', id) : id] ?? []).map(
    nameOf,
  );

it('reaches what is imported by way of others', () => {
  expect([...reachFrom(['signIn'], importsOf)]).toEqual([
    'signIn',
    inLib('theme/Field.js'),
    inLib('session/store.js'),
    '\0runtime',
    'zod',
    inLib('client/useField.js'),
  ]);
});

it('divides by what a reader needs at once', () => {
  const chunks = themeChunks({
    importsOf,
    output: '/lib',
    initial: new Set([inLib('session/store.js')]),
    pages: ['signIn', 'signUp', 'recovery', 'profile'],
  });

  expect(Object.fromEntries(chunks)).toEqual({
    zod: 'core',
    query: 'queries',
    [inLib('client/useField.js')]: 'forms',
    [inLib('theme/Field.js')]: 'cards',
  });
});
