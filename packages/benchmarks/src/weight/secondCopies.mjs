// @ts-check

/**
 * Modules that are in more than one chunk of a build, each with the bytes that
 * its further copies cost before the minifier.
 *
 * @param {readonly import('./buildVariant.mjs').Chunk[]} chunks
 */
export const secondCopies = (chunks) => {
  /** @type {Map<string, {size: number, files: string[]}>} */
  const found = new Map();
  for (const {files, modules} of chunks) {
    for (const {name, size} of modules) {
      const known = found.get(name) ?? {size, files: []};
      known.files.push(...files.filter((file) => file.endsWith('.js')));
      found.set(name, known);
    }
  }
  return [...found]
    .map(([name, {size, files}]) => ({
      name,
      files: [...new Set(files)],
      bytes: size * (new Set(files).size - 1),
    }))
    .filter(({bytes}) => bytes > 0)
    .sort((one, other) => other.bytes - one.bytes);
};
