// @ts-check
import {
  copyFile,
  mkdir,
  readFile,
  readdir,
  rm,
  writeFile,
} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import path from 'node:path';

/**
 * @param {string} folder
 * @returns {Promise<string[]>} Paths of the files below, relative to `folder`.
 */
const listFiles = async (folder) => {
  if (!existsSync(folder)) {
    return [];
  }
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)),
    );
};

/** @param {string} file */
const withoutExtensions = (file) =>
  path.join(path.dirname(file), path.basename(file).replace(/\..*$/, ''));

/**
 * Finishes what the compiler leaves undone in a theme's `lib/`: brings the CSS, removes what is
 * left of deleted components (Docusaurus would go on offering them), and makes the components
 * readable for owners who eject them.
 *
 * @param {string} packageFolder
 * @returns {Promise<void>}
 */
export const finishThemeBuild = async (packageFolder) => {
  const source = path.join(packageFolder, 'src');
  const output = path.join(packageFolder, 'lib');
  const sources = await listFiles(source);
  await copyStyles(source, output, sources);
  await removeLeftovers(output, sources);
  await formatComponents(path.join(output, 'theme'));
};

/**
 * @param {string} source
 * @param {string} output
 * @param {string[]} sources
 */
const copyStyles = async (source, output, sources) => {
  for (const file of sources.filter((name) => name.endsWith('.css'))) {
    await mkdir(path.dirname(path.join(output, file)), {recursive: true});
    await copyFile(path.join(source, file), path.join(output, file));
  }
};

/**
 * @param {string} output
 * @param {string[]} sources
 */
const removeLeftovers = async (output, sources) => {
  const known = new Set(sources.map(withoutExtensions));
  for (const file of await listFiles(output)) {
    if (
      !path.basename(file).startsWith('.') &&
      !known.has(withoutExtensions(file))
    ) {
      await rm(path.join(output, file));
    }
  }
};

/** @param {string} folder */
const formatComponents = async (folder) => {
  const prettier = await import('prettier');
  const files = (await listFiles(folder)).filter((file) =>
    /\.jsx?$/.test(file),
  );
  for (const name of files) {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    const options = {...(await prettier.resolveConfig(file)), filepath: file};
    const formatted = await prettier.format(text, options);
    if (formatted !== text) {
      await writeFile(file, formatted);
    }
  }
};
