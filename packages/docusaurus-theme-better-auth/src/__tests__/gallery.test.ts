import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {getSwizzleConfig} from '../getSwizzleConfig';

const GALLERY = path.resolve(
  import.meta.dirname,
  '../../../../website/src/gallery',
);

const sources = readdirSync(GALLERY)
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(path.join(GALLERY, file), 'utf8'));
const found = (pattern: RegExp) =>
  sources.flatMap((source) =>
    Array.from(source.matchAll(pattern), ([, name]) => name),
  );

it('the gallery shows each component, under its name', () => {
  const components = Object.keys(getSwizzleConfig().components).sort();
  // Linted: what is imported is used.
  const imported = found(/^import \w+ from '@theme\/(?!Layout')(.+)';/gm);
  expect(imported.sort()).toEqual(components);
  const named = found(/^ {2}'?([A-Z][\w/]*)'?: /gm);
  expect(named.sort()).toEqual(components);
});
