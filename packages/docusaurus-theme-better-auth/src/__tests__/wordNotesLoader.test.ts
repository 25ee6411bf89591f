import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import wordNotesLoader from '../wordNotesLoader';

const LIB = path.resolve(import.meta.dirname, '../../lib/theme');

it('leaves words and code as they are, without the notes to translators', () => {
  const files = readdirSync(LIB, {recursive: true, encoding: 'utf8'}).filter(
    (file) => file.endsWith('.js'),
  );
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    const source = readFileSync(path.join(LIB, file), 'utf8');
    const loaded = wordNotesLoader(source);
    expect(loaded, file).not.toMatch(/\bdescription\b/);
    const lines = new Set(source.split('\n'));
    expect(
      loaded.split('\n').filter((line) => !lines.has(line)),
      file,
    ).toEqual([]);
  }
});
