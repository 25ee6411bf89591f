import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {resolveAuthClient} from '../authClientModule';

let siteDir: string;

beforeAll(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'auth-client-'));
  for (const file of [
    'src/authClient.ts',
    'src/client/index.js',
    'node_modules/@acme/auth-client/package.json',
  ]) {
    await mkdir(path.dirname(path.join(siteDir, file)), {recursive: true});
    await writeFile(path.join(siteDir, file), '{}');
  }
});

afterAll(() => rm(siteDir, {recursive: true, force: true}));

it.each([
  ['./src/authClient.ts', 'src/authClient.ts'],
  ['./src/authClient', 'src/authClient.ts'],
  ['src/authClient', 'src/authClient.ts'],
  ['@site/src/authClient', 'src/authClient.ts'],
  ['@site/src/client', 'src/client/index.js'],
])('finds the file of %s', (given, file) => {
  expect(resolveAuthClient(given, siteDir)).toBe(path.join(siteDir, file));
});

it('takes an absolute path', () => {
  const file = path.join(siteDir, 'src', 'authClient.ts');
  expect(resolveAuthClient(file, '/elsewhere')).toBe(file);
});

it("leaves a package's name to the bundler", () => {
  expect(resolveAuthClient('@acme/auth-client/browser', siteDir)).toBe(
    '@acme/auth-client/browser',
  );
});

it.each(['./src/other', '@site/other', 'no-such-package'])(
  'says what is missing for %s',
  (given) => {
    expect(() => resolveAuthClient(given, siteDir)).toThrow(
      `The option "authClient" of docusaurus-plugin-better-auth is "${given}", but there is no module`,
    );
  },
);
