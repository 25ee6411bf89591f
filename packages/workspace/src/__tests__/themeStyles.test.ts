import {readFileSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {compileThemeStyles} from '../themeStyles.mjs';

let folder: string;

const write = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(path.join(folder, file)), {recursive: true});
  await writeFile(path.join(folder, file), text);
};

const read = (file: string): string =>
  readFileSync(path.join(folder, 'styles', file), 'utf8');

const classNames = () =>
  JSON.parse(read('classNames.json')) as Record<string, Record<string, string>>;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'theme-'));
  await write(
    'styleSheets.js',
    "exports.isOnDocPages = (name) => name === 'Item';",
  );
  // By name `Card` comes before `Field`, by use after it.
  await write('theme/Card/index.js', "import Field from '@theme/Field';");
  await write('theme/Card/styles.module.css', '.title { color: red }');
  await write('theme/Field/index.js', '');
  await write('theme/Field/styles.module.css', '.title { color: blue }');
  await write('theme/Item/index.js', '');
  await write('theme/Item/styles.module.css', '.item { color: green }');
  await write('theme/Card/Part/index.js', '');
  await write('theme/Card/Part/styles.module.css', '.title { color: pink }');
  await write('theme/Plain/index.js', '');
  await compileThemeStyles(folder);
});

afterEach(() => rm(folder, {recursive: true}));

it('gives the same name in two components two class names', () => {
  const {Card, Field} = classNames();
  expect(Card?.title).toMatch(/^title_\w{4}$/);
  expect(Field?.title).not.toBe(Card?.title);
  expect(read('pages.css')).toContain(`.${String(Card?.title)} {`);
});

it('has a component change the styles of those that it renders', () => {
  const sheet = read('pages.css');
  expect(sheet.indexOf('#00f')).toBeGreaterThan(-1);
  expect(sheet.indexOf('#00f')).toBeLessThan(sheet.indexOf('red'));
});

it('keeps what doc pages load in a sheet of its own', () => {
  expect(read('docPages.css')).toContain('green');
  expect(read('pages.css')).not.toContain('green');
});

it('leaves out components without styles', () => {
  expect(Object.keys(classNames()).sort()).toEqual([
    'Card',
    'Card/Part',
    'Field',
    'Item',
  ]);
});
