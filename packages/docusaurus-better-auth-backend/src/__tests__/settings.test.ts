import fs from 'node:fs';
import {expect, it, vi} from 'vitest';
import {ENVIRONMENT_NAMES} from '../environment.js';
import {main} from '../main.js';

const NAMES = Object.values(ENVIRONMENT_NAMES).sort();

function readDocs(page: string): string {
  return fs.readFileSync(
    new URL(`../../../../website/docs/${page}`, import.meta.url),
    'utf8',
  );
}

it('explains each variable once in the table of the guide', () => {
  const documented = [
    ...readDocs('deployment.md').matchAll(/^\| `([A-Z_]+)`/gm),
  ]
    .map(([, name]) => name)
    .sort();
  expect(documented).toEqual(NAMES);
});

it('lists each variable once in its help', async () => {
  const write = vi.spyOn(console, 'log').mockReturnValue(undefined);
  await main(['--help']);
  const help = String(write.mock.calls[0]?.[0]);
  write.mockRestore();
  const listed = [...help.matchAll(/^ {2}([A-Z][A-Z_]+) /gm)]
    .map(([, name]) => name)
    .sort();
  expect(listed).toEqual(NAMES);
});
