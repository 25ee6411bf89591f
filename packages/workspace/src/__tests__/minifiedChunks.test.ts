import {mkdtemp, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {minifyChunks} from '../minifiedChunks.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minified-'));
});

afterEach(() => rm(folder, {recursive: true}));

type Files = Record<string, string>;

const minify = (files: Files, plain: string[] = []) =>
  minifyChunks(
    folder,
    Object.entries(files).map(([fileName, code]) => ({
      fileName,
      code,
      isEntry: fileName === 'page.mjs',
      isMinified: !plain.includes(fileName),
    })),
  );

/** Puts the functions where they are called, as a site's build does. */
async function insert() {
  for (const file of await readdir(folder)) {
    if (file.endsWith('.mjs')) {
      const target = path.join(folder, file);
      const code = await readFile(target, 'utf8');
      const name = /__betterAuth_(\w+?)__/.exec(code);
      if (name) {
        const body = await readFile(path.join(folder, `${String(name[1])}.js`));
        await writeFile(
          target,
          code.replace(name[0], () => String(body)),
        );
      }
    }
  }
}

async function load(file = 'page.mjs') {
  await insert();
  const url = pathToFileURL(path.join(folder, file)).href;
  return (await import(/* @vite-ignore */ url)) as Record<string, unknown>;
}

it('hands over what a chunk imports', async () => {
  await minify({
    'page.mjs': `import path, {basename as base} from 'node:path';
import * as all from 'node:path';
import {t as greet} from './shared.mjs';
const name = greet(base('/a/b'), path.sep, all.dirname('/a/b'));
export {name as default, greet as in};
`,
    'shared.mjs': `const greet = (...names) => names.join();
const unused = 1;
export {greet as t, unused as n};
`,
  });
  const page = await load();

  expect(page.default).toBe('b,/,/a');
  expect(page).toHaveProperty('in');
});

it('leaves to a site’s bundler what others load, and nothing else', async () => {
  await minify(
    {
      'page.mjs': `const load = () => import('./later.mjs').then((n) => n.t);
const loadAll = () => import('./whole.mjs');
export {load, loadAll};
`,
      'later.mjs': `const later = 'later', hidden = 1; export {later as t, hidden as n};\n`,
      'whole.mjs': `const one = 1, two = 2; export {one as default, two as n};\n`,
      'plain.mjs': `import {s as shown} from './shared.mjs';\nexport {shown};\n`,
      'shared.mjs': `const shown = 'shown', hidden = 1; export {shown as s, hidden as n};\n`,
    },
    ['plain.mjs'],
  );
  const page = await load();
  const {load: loadOne, loadAll} = page as Record<
    string,
    () => Promise<unknown>
  >;

  expect(await loadOne?.()).toBe('later');
  expect(await loadAll?.()).toMatchObject({default: 1, n: 2});
  expect(await load('plain.mjs')).toMatchObject({shown: 'shown'});
  expect(Object.keys(await load('later.mjs'))).toEqual(['chunk', 't']);
  expect(Object.keys(await load('shared.mjs'))).toEqual(['chunk', 's']);
});

it.each([
  `export {s as shown} from './shared.mjs';\n`,
  `import {s} from './shared.mjs';\nexport {s as shown};\n`,
])('leaves a chunk as it is that only passes on: %s', async (passing) => {
  await minify({
    'passing.mjs': passing,
    'shared.mjs': `const shown = 'shown'; export {shown as s};\n`,
  });
  expect(await readFile(path.join(folder, 'passing.mjs'), 'utf8')).toBe(
    passing,
  );
  expect(await load('passing.mjs')).toMatchObject({shown: 'shown'});
});

it('takes a component of the site’s when it is shown, not before', async () => {
  await minify({
    'page.mjs': `import Layout from '@theme/Layout';
const element = {type: Layout};
export {element as default};
`,
  });
  const code = await readFile(path.join(folder, 'page.mjs'), 'utf8');
  expect(code).toContain('((props) => $createElement(Layout, props))');
  expect(code).toContain(
    `import {createElement as $createElement} from 'react';`,
  );
});

it('names a function by what it is, so that caches do not miss a change', async () => {
  const code = (word: string) => `const word = '${word}'; export {word};\n`;
  const names = async () =>
    (await readdir(folder)).filter((file) => file.endsWith('.js'));
  await minify({'a-page.mjs': code('one')});
  const [first] = await names();
  await minify({'a-page.mjs': code('two')});

  expect(first).toMatch(/^a_page_[0-9a-f]{8}\.js$/);
  expect(await names()).toHaveLength(2);
});

describe('refuses', () => {
  it.each([
    ['a change of what is exported', 'let a = 1; a = 2; export {a};'],
    ['a count of what is exported', 'let a = 1; a++; export {a};'],
    ['a change of parts', 'let a = 1; ({b: [a]} = {b: [2]}); export {a};'],
    ['a change by a loop', 'let a; for (a of [1, 2]); export {a};'],
    ['the name of its file', 'const a = import.meta.url; export {a};'],
    ['a declaration that is exported', 'export const a = 1;'],
    ['all of another chunk', `import * as a from './b.mjs'; export {a};`],
    ['an unnamed export', 'export default 1;'],
  ])('%s', async (_, code) => {
    await expect(minify({'page.mjs': code})).rejects.toThrow(
      '"page.mjs" cannot be minified beforehand, for the sake of: ',
    );
  });

  it('chunks that need each other', async () => {
    await expect(
      minify({
        'page.mjs': `import {b} from './other.mjs'; const a = 1; export {a, b};`,
        'other.mjs': `import {a} from './page.mjs'; const b = 1; export {a, b};`,
      }),
    ).rejects.toThrow(
      'Chunks import each other: page.mjs → other.mjs → page.mjs',
    );
  });
});
