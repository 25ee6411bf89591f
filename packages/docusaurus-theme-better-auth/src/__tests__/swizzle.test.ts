import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {getSwizzleConfig} from '../getSwizzleConfig';

const SOURCES = path.resolve(import.meta.dirname, '..');
const THEME = path.join(SOURCES, 'theme');

const DOCUMENTED = path.resolve(
  SOURCES,
  '../../../website/docs/_swizzlableComponents.md',
);

/** What any Docusaurus site has installed, and so an ejected file may import. */
const IN_EVERY_SITE =
  /^(?:react|react-dom|clsx|@theme\/.+|@docusaurus\/(?!theme-|plugin-|utils).+|docusaurus-theme-better-auth\/.+|docusaurus-plugin-better-auth)$/;

/** For type imports, which leave nothing behind in JavaScript. */
const CONTRACT = 'better-auth-reader-profile/contract';

const {components} = getSwizzleConfig();
const names = Object.keys(components).sort();

const files = readdirSync(THEME, {recursive: true, encoding: 'utf8'}).map(
  (file) => file.replaceAll(path.sep, '/'),
);

function read(file: string): string {
  return readFileSync(path.join(SOURCES, file), 'utf8');
}

/** A Markdown table of all, aligned as Prettier does. */
function table(): string {
  const rows = [
    ['Component', 'What it is'],
    ...names.map((name) => [
      `\`${name}\``,
      components[name]?.description ?? '',
    ]),
  ];
  const [first = 0, second = 0] = [0, 1].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const [head = '', ...body] = rows.map(
    ([name = '', description = '']) =>
      `| ${name.padEnd(first)} | ${description.padEnd(second)} |`,
  );
  const rule = `| ${'-'.repeat(first)} | ${'-'.repeat(second)} |`;
  return `${[head, rule, ...body].join('\n')}\n`;
}

describe('the components that can be swizzled', () => {
  it('are all that the theme has', () => {
    const folders = files
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => file.replace(/(?:\/index)?\.tsx?$/, ''));
    expect(folders.sort()).toEqual(names);
  });

  it('are safe, or say what the danger is', () => {
    const silent = Object.entries(components).filter(
      ([, {actions, description}]) =>
        (actions.eject !== 'safe' || actions.wrap !== 'safe') &&
        !description?.includes('unsafe'),
    );
    expect(silent).toEqual([]);
  });

  it('each have a description of their own', () => {
    const descriptions = names.map((name) => components[name]?.description);
    expect(new Set(descriptions).size).toBe(names.length);
    expect(descriptions).not.toContain(undefined);
  });

  // Written anew by `npx vitest run --project node swizzle.test -u`.
  it('are listed in the documentation', async () => {
    await expect(table()).toMatchFileSnapshot(DOCUMENTED);
  });

  it('each have a declared type, and nothing else has', () => {
    const declared = readdirSync(path.join(SOURCES, 'types')).flatMap((file) =>
      Array.from(
        read(`types/${file}`).matchAll(/^declare module '@theme\/(.+)'/gm),
        ([, name]) => name,
      ),
    );
    expect(declared.sort()).toEqual(names);
  });

  it('import what any site has, and no file beside their own folder', () => {
    const strange = files
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) =>
        Array.from(
          read(`theme/${file}`).matchAll(
            /^(?:import|export(?= [^;']* from '))( type)?[^;'=]*'([^']+)'|import\('([^']+)'/gm,
          ),
          ([, onlyType, statically, lazily]) => ({
            file,
            module: statically ?? lazily ?? '',
            onlyType: onlyType !== undefined,
          }),
        ),
      )
      .filter(
        ({module, onlyType}) =>
          !IN_EVERY_SITE.test(module) &&
          !/^\.\/[\w.-]+$/.test(module) &&
          !(onlyType && module === CONTRACT),
      );
    expect(strange).toEqual([]);
  });
});
