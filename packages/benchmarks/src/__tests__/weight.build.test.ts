import {readFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, expect, it} from 'vitest';
import budget from '../weight/budget.json' with {type: 'json'};
import {buildVariant, readChunks} from '../weight/buildVariant.mjs';
import {BACKEND_URL} from '../weight/standInBackend.mjs';
import {createVariants} from '../weight/variants.mjs';
import {weighFiles} from '../weight/weighFiles.mjs';

type Chunk = ReturnType<typeof readChunks>[number];

/** A page of a built site, with all that it loads before it is interactive. */
type LoadedPage = {html: string; js: number; css: number; chunks: Chunk[]};

const SITES = path.resolve(import.meta.dirname, '../../.cache/weight-budget');

/** What the routes of a page import. */
const DOC_PAGE = /^@theme\/Doc|docs\/intro\.md|plugin-content-docs/;
const SIGN_IN_PAGE =
  /plugin-better-auth\/default\/(?:signIn\.js|__plugin\.json)$/;
const HOME_PAGE = /src\/pages\/index\.js|plugin-content-pages/;

function loadedPage(folder: string, file: string, imports: RegExp): LoadedPage {
  const html = readFileSync(path.join(folder, file), 'utf8');
  const linked = [...html.matchAll(/(?:src|href)="?\/(assets\/[^" >]+)/g)].map(
    ([, asset = '']) => asset,
  );
  const chunks = readChunks(folder).filter(
    ({files, requests}) =>
      files.some((name) => linked.includes(name)) ||
      requests.some((request) => imports.test(request)),
  );
  const files = [...linked, ...chunks.flatMap((chunk) => chunk.files)];
  const {js, css} = weighFiles(
    folder,
    // A page's own sheet is linked; others come with what is loaded later.
    [...new Set(files)].filter(
      (name) => name.endsWith('.js') || linked.includes(name),
    ),
  );
  return {html, js: js.gzip, css: css.gzip, chunks};
}

let docPages: {none: LoadedPage; ours: LoadedPage};
let signInPage: LoadedPage;
let homePage: LoadedPage;

beforeAll(async () => {
  const folders: Record<string, string> = {};
  for (const variant of createVariants(BACKEND_URL)) {
    if (variant.name === 'none' || variant.name === 'ours') {
      const {folder} = await buildVariant(variant, {
        locales: ['en'],
        sites: SITES,
      });
      folders[variant.name] = folder;
    }
  }
  const {none = '', ours = ''} = folders;
  docPages = {
    none: loadedPage(none, 'docs/intro/index.html', DOC_PAGE),
    ours: loadedPage(ours, 'docs/intro/index.html', DOC_PAGE),
  };
  homePage = loadedPage(none, 'index.html', HOME_PAGE);
  signInPage = loadedPage(ours, 'sign-in/index.html', SIGN_IN_PAGE);
});

const modulesOf = ({chunks}: LoadedPage) =>
  chunks.flatMap(({files, modules}) =>
    modules.map(({name, size}) => ({name, size, chunk: files.join(', ')})),
  );

/** Modules that doc pages did not have when the budget was written, or that grew since. */
function grownModules(): string[] {
  const known: Record<string, number | undefined> = budget.modules;
  const before = new Set(modulesOf(docPages.none).map(({name}) => name));
  return modulesOf(docPages.ours)
    .filter(({name, size}) => !before.has(name) && size > (known[name] ?? 0))
    .map(
      ({name, size, chunk}) =>
        `${name}: ${String(known[name] ?? 0)} -> ${String(size)} bytes, in ${chunk}`,
    );
}

it('adds no more to a doc page than its budget', () => {
  const {none, ours} = docPages;
  const added = {js: ours.js - none.js, css: ours.css - none.css};
  const message = `A doc page pays ${JSON.stringify(added)} bytes (gzip) for this project. What grew since the budget:\n${grownModules().join('\n')}`;
  expect(added.js, message).toBeLessThanOrEqual(budget.docPage.js);
  expect(added.css, message).toBeLessThanOrEqual(budget.docPage.css);
});

it('loads a sign-in page within its budget', () => {
  const added = signInPage.js + signInPage.css - homePage.js - homePage.css;
  expect(added).toBeLessThanOrEqual(budget.signInPage);
});

it('loads nothing on a doc page that only forms use', () => {
  const names = modulesOf(docPages.ours).map(({name}) => name);
  expect(
    names.filter((name) =>
      /^(?:zod|@tanstack|better-auth|nanostores|uqr|@simplewebauthn)\//.test(
        name,
      ),
    ),
  ).toEqual([]);
});

it('loads on the sign-in page nothing that only some readers use', () => {
  const names = modulesOf(signInPage).map(({name}) => name);
  expect(names).toContain(
    'docusaurus-theme-better-auth/lib/theme/SignInForm/index.js',
  );
  expect(
    names.filter((name) =>
      /^(?:uqr|@simplewebauthn|@tanstack|better-auth)\/|\/theme\/(?:Admin|Profile|TwoFactor).*\.js$/.test(
        name,
      ),
    ),
  ).toEqual([]);
});

it('leaves what a doc page says without JavaScript as it is', () => {
  const article = ({html}: LoadedPage) => /<article>.*<\/article>/s.exec(html);
  expect(article(docPages.ours)?.[0]).toBe(article(docPages.none)?.[0]);
  expect(article(docPages.ours)?.[0]).toContain('A page of documentation');
});

it('links the styles of our pages on those, and on no doc page', () => {
  const sheet =
    /<link rel="?stylesheet"? href="?\/assets\/css\/better-auth\.\w+\.css/;
  expect(signInPage.html).toMatch(sheet);
  expect(docPages.ours.html).not.toMatch(sheet);
});
