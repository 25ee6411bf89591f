import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {resolveConfig} from '../../config.js';
import {backUpEmbedded, restoreEmbedded} from '../embeddedBackup.js';
import {openDatabase} from '../openDatabase.js';

let root: string;
let sound: string;

const configOf = (dataDirectory: string) => resolveConfig({dataDirectory});

/** A copy of a data folder with a database and one row in it. */
function copyOfSound(name: string): {folder: string; files: string} {
  const folder = path.join(root, name);
  fs.cpSync(sound, folder, {recursive: true});
  return {folder, files: path.join(folder, 'postgres')};
}

/** Every file below a folder with what tells a change of it. */
function listFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    fs
      .readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && entry.name !== 'postmaster.pid')
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const {size, mtimeMs} = fs.statSync(file);
        return [file, `${String(size)} ${String(mtimeMs)}`];
      }),
  );
}

async function readRows(folder: string) {
  const database = await openDatabase(configOf(folder));
  try {
    return await database.query('SELECT word FROM kept');
  } finally {
    await database.close();
  }
}

beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'backend-embedded-'));
  sound = path.join(root, 'sound');
  const database = await openDatabase(configOf(sound));
  await database.query('CREATE TABLE kept (word text)');
  await database.query(`INSERT INTO kept VALUES ('all of it')`);
  await database.close();
}, 120_000);
afterAll(() => {
  fs.rmSync(root, {recursive: true});
});

it('leaves nothing but the database', () => {
  expect(fs.readdirSync(sound)).toEqual(['postgres']);
});

it.each<[string, (files: string) => void, string]>([
  [
    'no PG_VERSION',
    (files) => fs.rmSync(path.join(files, 'PG_VERSION')),
    'it holds files but no PG_VERSION',
  ],
  [
    'another version',
    (files) => fs.writeFileSync(path.join(files, 'PG_VERSION'), '16\n'),
    'of another version of Postgres (PG_VERSION says "16")',
  ],
  [
    'an empty PG_VERSION',
    (files) => fs.writeFileSync(path.join(files, 'PG_VERSION'), ''),
    'its files are damaged',
  ],
  [
    'a garbled pg_control',
    (files) =>
      fs.writeFileSync(path.join(files, 'global/pg_control'), 'x'.repeat(8192)),
    'its files are damaged',
  ],
  [
    'a truncated pg_control',
    (files) => fs.truncateSync(path.join(files, 'global/pg_control'), 100),
    'its files are damaged',
  ],
  [
    'an emptied write-ahead log',
    (files) => {
      const wal = path.join(files, 'pg_wal');
      for (const name of fs.readdirSync(wal)) {
        if (/^[\dA-F]{24}$/.test(name)) {
          fs.truncateSync(path.join(wal, name), 0);
        }
      }
    },
    'its files are damaged',
  ],
])(
  'refuses a database with %s, and replaces nothing',
  async (what, damage, reason) => {
    const {folder, files} = copyOfSound(what.replaceAll(' ', '-'));
    damage(files);
    const before = listFiles(folder);
    const error: unknown = await openDatabase(configOf(folder)).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(Error);
    const {message} = error as Error;
    expect(message).toContain(
      `The embedded database in ${files} cannot be opened: `,
    );
    expect(message).toContain(reason);
    expect(message).toContain('Restore a backup into another folder');
    expect(listFiles(folder)).toEqual(before);
  },
  60_000,
);

it('begins anew where a first start was cut short', async () => {
  const folder = path.join(root, 'cut-short');
  fs.mkdirSync(path.join(folder, 'postgres.new/base'), {recursive: true});
  fs.writeFileSync(path.join(folder, 'postgres.new/PG_VERSION'), '18\n');
  const database = await openDatabase(configOf(folder));
  await database.query('SELECT 1');
  await database.close();
  expect(fs.readdirSync(folder)).toEqual(['postgres']);
}, 60_000);

it('is backed up into one file, and restored from it with all its rows', async () => {
  const {folder} = copyOfSound('backed-up');
  const file = path.join(root, 'backup.tar.gz');
  await backUpEmbedded(configOf(folder), file);
  expect(fs.statSync(file).mode & 0o077).toBe(0);
  expect(fs.readdirSync(folder)).toEqual(['postgres']);
  const restored = path.join(root, 'restored');
  await restoreEmbedded(configOf(restored), file);
  expect(await readRows(restored)).toEqual([{word: 'all of it'}]);
  expect(await readRows(folder)).toEqual([{word: 'all of it'}]);

  await expect(backUpEmbedded(configOf(folder), file)).rejects.toThrow(
    `${file} is there already. Name a file that is not.`,
  );
  const before = listFiles(folder);
  await expect(restoreEmbedded(configOf(folder), file)).rejects.toThrow(
    `${folder} holds a database already, which is not overwritten.`,
  );
  expect(listFiles(folder)).toEqual(before);
  await expect(
    backUpEmbedded(configOf(path.join(root, 'none')), `${file}.2`),
  ).rejects.toThrow(`There is no database in ${path.join(root, 'none')}.`);

  const broken = path.join(root, 'broken');
  for (const content of [
    fs.readFileSync(file).subarray(0, 200_000),
    'no archive',
  ]) {
    const half = path.join(root, 'half.tar.gz');
    fs.writeFileSync(half, content);
    await expect(restoreEmbedded(configOf(broken), half)).rejects.toThrow(
      `${half} is no whole backup of an embedded database; nothing was restored.`,
    );
    expect(fs.readdirSync(broken)).toEqual([]);
  }
}, 120_000);

it('is neither backed up nor restored while a backend runs', async () => {
  const {folder} = copyOfSound('in-use');
  const database = await openDatabase(configOf(folder));
  await expect(
    backUpEmbedded(configOf(folder), path.join(root, 'in-use.tar.gz')),
  ).rejects.toThrow(`The data folder ${folder} is in use by process`);
  await database.close();
}, 60_000);

it('sends a Postgres to pg_dump', async () => {
  const config = resolveConfig({databaseUrl: 'postgres://127.0.0.1:1/none'});
  for (const act of [backUpEmbedded, restoreEmbedded]) {
    await expect(act(config, path.join(root, 'any'))).rejects.toThrow(
      'DATABASE_URL is set, and this command is for the embedded database.',
    );
  }
});
