import {expect, it} from 'vitest';
import {readFileName} from '../readerData';

it.each([
  ['attachment; filename="reader-data.json"', 'reader-data.json'],
  ['attachment; filename=reader-data.json', 'reader-data.json'],
  ['attachment; filename="../../evil.sh"', 'my-data.json'],
  ['attachment; filename="C:\\evil.exe"', 'my-data.json'],
  ['attachment', 'my-data.json'],
  [null, 'my-data.json'],
])('reads %s', (disposition, name) => {
  expect(readFileName(disposition)).toBe(name);
});
