import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {pitch} from '../../lib/stylesLoader.js';

const LIB = path.resolve(import.meta.dirname, '../../lib');
const THEME = path.join(LIB, 'theme');
const STYLES = 'styles.module.css';

const styled = readdirSync(THEME, {recursive: true, encoding: 'utf8'})
  .filter((file) => path.basename(file) === STYLES)
  .map((file) => path.dirname(file));

it.each(styled)('names all the classes that %s uses', (component) => {
  const folder = path.join(THEME, component);
  const dependencies: string[] = [];
  const code = pitch.call({
    resourcePath: path.join(folder, STYLES),
    addDependency: (file: string) => dependencies.push(file),
  });
  expect(dependencies).toEqual([path.join(LIB, 'styles/classNames.json')]);
  const [, sheet = '', names = ''] =
    /^import "(.+)";\nexport default (.+);$/.exec(code) ?? [];
  const css = readFileSync(path.join(folder, sheet), 'utf8');
  const classNames = JSON.parse(names) as Record<string, string>;
  const used = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [
      ...readFileSync(path.join(folder, file), 'utf8').matchAll(
        /\bstyles\.(?!module)(\w+)/g,
      ),
    ])
    .map(([, name = '']) => name);
  expect(used).not.toEqual([]);
  expect(used.filter((name) => !(name in classNames))).toEqual([]);
  for (const name of Object.values(classNames)) {
    expect(css).toMatch(new RegExp(`(?:\\.|@keyframes )${name}\\b`));
  }
});
