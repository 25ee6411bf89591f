import {existsSync, readFileSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {finishThemeBuild} from '../themeAssets.mjs';

let folder: string;

const write = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(path.join(folder, file)), {recursive: true});
  await writeFile(path.join(folder, file), text);
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'theme-'));
  await write('src/theme/Card/index.tsx', '');
  await write('src/theme/Card/styles.module.css', '.card {}');
  await write('lib/theme/Card/index.jsx', 'export default  ()=><p/>');
  await write('lib/theme/Card/index.d.ts', '');
  await write('lib/theme/Card/index.d.ts.map', '');
  await write('lib/theme/Removed/index.jsx', '');
  await write('lib/.tsbuildinfo-client', '{}');
  await finishThemeBuild(folder);
});

afterEach(() => rm(folder, {recursive: true}));

it('brings the styles', () => {
  const file = path.join(folder, 'lib/theme/Card/styles.module.css');
  expect(readFileSync(file, 'utf8')).toBe('.card {}');
});

it('makes components readable', () => {
  const file = path.join(folder, 'lib/theme/Card/index.jsx');
  expect(readFileSync(file, 'utf8')).toBe('export default () => <p />;\n');
});

it('removes what is left of a deleted component, and nothing else', () => {
  const exists = (file: string): boolean => existsSync(path.join(folder, file));
  expect(exists('lib/theme/Removed/index.jsx')).toBe(false);
  expect(exists('lib/theme/Card/index.d.ts')).toBe(true);
  expect(exists('lib/theme/Card/index.d.ts.map')).toBe(true);
  expect(exists('lib/.tsbuildinfo-client')).toBe(true);
});
