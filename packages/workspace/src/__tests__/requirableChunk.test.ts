import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {makeRequirable} from '../requirableChunk.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'requirable-'));
});

afterEach(() => rm(folder, {recursive: true}));

/** Written, and imported as a site's own build does. */
async function load(code: string, exports: string[]) {
  const file = path.join(folder, 'pages.mjs');
  await makeRequirable(folder, {fileName: 'pages.mjs', code, exports});
  const url = pathToFileURL(file).href;
  return (await import(/* @vite-ignore */ url)) as Record<string, () => string>;
}

it('requires what was the chunk, and hands over what that imports', async () => {
  const pages = await load(
    `import path, {basename as base} from 'node:path';
import * as all from 'node:path';
const name = () => [base('/a/b'), path.sep, all.dirname('/a/b')].join();
export {name as in, name as t};
`,
    ['in', 't'],
  );

  expect(Object.keys(pages)).toEqual(['in', 't']);
  expect(pages.in?.()).toBe('b,/,/a');
  expect((await readdir(folder)).sort()).toEqual(['pages.cjs', 'pages.mjs']);
});

it('sees what an import becomes later', async () => {
  await writeFile(
    path.join(folder, 'shell.mjs'),
    `export let reader = 'nobody';
export const signIn = (name) => { reader = name; };
`,
  );
  const pages = await load(
    `import {reader, signIn} from './shell.mjs';
import './shell.mjs';
export const who = () => { signIn('Ada'); return reader; };
`,
    ['who'],
  );

  expect(pages.who?.()).toBe('Ada');
});
