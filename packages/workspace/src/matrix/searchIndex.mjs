// @ts-check
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';

/**
 * @param {string} build A built site's folder.
 * @returns {Promise<string>} What the search plugin has written there.
 */
const readIndex = async (build) => {
  const names = (await readdir(build)).filter((name) =>
    /^search-index.*\.json$/.test(name),
  );
  const files = await Promise.all(
    names.toSorted().map((name) => readFile(path.join(build, name), 'utf8')),
  );
  return files.join('\n');
};

/**
 * Compares what a local search finds with and without us.
 *
 * @param {string} withUs A build's folder.
 * @param {string} withoutUs
 */
export const assertSameSearch = async (withUs, withoutUs) => {
  const [one, other] = await Promise.all([
    readIndex(withUs),
    readIndex(withoutUs),
  ]);
  if (other === '') {
    throw new Error('The search plugin has written no index.');
  }
  if (one !== other) {
    throw new Error(
      `The search index is another one with us: ${String(one.length)} characters in place of ${String(other.length)}.`,
    );
  }
};
