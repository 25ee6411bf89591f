// @ts-check
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {cacheFolder, projectRoot} from './projectRoot.mjs';

const generatedFolders = new Set([
  '.cache',
  '.docusaurus',
  '__tests__',
  'e2e',
  'lib',
  'node_modules',
]);

/** @param {import('node:fs').Dirent} entry */
const isGenerated = (entry) =>
  entry.isDirectory()
    ? generatedFolders.has(entry.name) || /^build(?:-|$)/.test(entry.name)
    : entry.name === '.DS_Store' || entry.name.endsWith('.tsbuildinfo');

/**
 * @param {string} entry
 * @returns {string[]} The files at or below `entry`, generated ones and tests left out.
 */
const filesBelow = (entry) => {
  if (!existsSync(entry)) {
    return [];
  }
  if (statSync(entry).isFile()) {
    return [entry];
  }
  return readdirSync(entry, {withFileTypes: true})
    .filter((child) => !isGenerated(child))
    .flatMap(({name}) => filesBelow(path.join(entry, name)));
};

/**
 * A hash of what a step depends on: two equal ones mean that running the step again changes nothing.
 *
 * @param {object} inputs
 * @param {string[]} inputs.entries Files and folders, relative to `root`. Missing ones count as empty.
 * @param {Record<string, string | undefined>} [inputs.values] Environment variables and the like.
 * @param {string} [inputs.root] The project's root by default.
 * @returns {string} 64 hex digits.
 */
export const fingerprintOf = ({entries, values = {}, root = projectRoot}) => {
  const hash = createHash('sha256');
  const files = entries.flatMap((entry) => filesBelow(path.join(root, entry)));
  for (const file of files.sort()) {
    const content = readFileSync(file);
    hash.update(`${path.relative(root, file)}\0${String(content.length)}\0`);
    hash.update(content);
  }
  hash.update(JSON.stringify(Object.entries(values).sort()));
  return hash.digest('hex');
};

/**
 * Runs `step` unless its last success had the same fingerprint.
 *
 * @param {object} task
 * @param {string} task.name The file name of the record in `.cache/`.
 * @param {string} task.fingerprint
 * @param {string[]} task.outputs Absolute paths that must be there for the step to be skipped.
 * @param {() => Promise<void>} task.step
 * @param {string} [task.recordFolder] Where the record is kept.
 * @returns {Promise<'done' | 'unchanged'>}
 */
export const runWhenChanged = async ({
  name,
  fingerprint,
  outputs,
  step,
  recordFolder = path.join(cacheFolder, 'fingerprints'),
}) => {
  const record = path.join(recordFolder, name);
  if (
    existsSync(record) &&
    readFileSync(record, 'utf8') === fingerprint &&
    outputs.every((output) => existsSync(output))
  ) {
    return 'unchanged';
  }
  // A step that breaks off leaves half an output, which must not be taken for a whole one.
  await rm(record, {force: true});
  await step();
  await mkdir(recordFolder, {recursive: true});
  await writeFile(record, fingerprint);
  return 'done';
};
