import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {fingerprintOf, runWhenChanged} from '../fingerprint.mjs';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'fingerprint-'));
  await mkdir(path.join(root, 'src/lib'), {recursive: true});
  await writeFile(path.join(root, 'src/a.ts'), 'one');
});

afterEach(() => rm(root, {recursive: true}));

const take = (values: Record<string, string | undefined> = {}): string =>
  fingerprintOf({entries: ['src', 'missing.json'], values, root});

describe('a fingerprint', () => {
  it('stays while nothing changes', () => {
    expect(take({url: 'x'})).toBe(take({url: 'x'}));
  });

  it.each([
    ['a changed file', () => writeFile(path.join(root, 'src/a.ts'), 'two')],
    ['a new file', () => writeFile(path.join(root, 'src/b.ts'), '')],
    [
      'a page about builds',
      () => writeFile(path.join(root, 'src/build-.md'), ''),
    ],
    ['a removed file', () => rm(path.join(root, 'src/a.ts'))],
    [
      'a file that appears',
      () => writeFile(path.join(root, 'missing.json'), '{}'),
    ],
  ])('changes with %s', async (_, change) => {
    const before = take();
    await change();
    expect(take()).not.toBe(before);
  });

  it('changes with a value', () => {
    expect(take({url: 'x'})).not.toBe(take({url: 'y'}));
    expect(take({url: 'x'})).not.toBe(take({url: undefined}));
  });

  it.each([
    'lib/a.js',
    'build/a.js',
    'build-e2e/a.js',
    'tsconfig.tsbuildinfo',
    '.DS_Store',
  ])('leaves the generated src/%s out', async (file) => {
    const before = take();
    await mkdir(path.dirname(path.join(root, 'src', file)), {
      recursive: true,
    });
    await writeFile(path.join(root, 'src', file), 'generated');
    expect(take()).toBe(before);
  });
});

describe('a step', () => {
  const run = (
    fingerprint: string,
    step: () => Promise<void> = () => Promise.resolve(),
  ): Promise<'done' | 'unchanged'> =>
    runWhenChanged({
      name: 'step',
      fingerprint,
      outputs: [path.join(root, 'output')],
      recordFolder: path.join(root, 'records'),
      step,
    });
  const makeOutput = (): Promise<void> =>
    writeFile(path.join(root, 'output'), '');

  it('runs once for one fingerprint', async () => {
    expect(await run('1', makeOutput)).toBe('done');
    expect(await run('1')).toBe('unchanged');
    expect(await run('2')).toBe('done');
  });

  it('runs again where its output is gone', async () => {
    await run('1', makeOutput);
    await rm(path.join(root, 'output'));
    expect(await run('1')).toBe('done');
  });

  it('runs again after it failed', async () => {
    await run('1', makeOutput);
    const fail = (): Promise<void> => Promise.reject(new Error('no'));
    await expect(run('2', fail)).rejects.toThrow('no');
    expect(await run('1', makeOutput)).toBe('done');
  });
});
