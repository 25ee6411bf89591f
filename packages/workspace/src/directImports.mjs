// @ts-check
import {readFile} from 'node:fs/promises';
import path from 'node:path';

/**
 * What a module exports, by the name it gives it.
 *
 * @typedef {Map<string, {name: string, from: string}>} Reexports
 */

/**
 * Where each name comes from that a module exports.
 *
 * @param {string} file
 * @returns {Promise<Reexports>}
 */
export const readReexports = async (file) => {
  /** @type {Reexports} */
  const found = new Map();
  const text = await readFile(file, 'utf8');
  const resolve = (/** @type {string} */ from) =>
    from.startsWith('.')
      ? `${path.resolve(path.dirname(file), from).replace(/\.js$/, '')}.js`
      : from;
  for (const [, name = ''] of text.matchAll(
    /^export (?:async )?(?:const|function|class) (\w+)/gm,
  )) {
    found.set(name, {name, from: file});
  }
  for (const [, names = '', from = ''] of text.matchAll(
    /^export \{([^}]*)\} from '([^']+)';/gm,
  )) {
    for (const pair of names.split(',').filter((name) => name.trim() !== '')) {
      const [name = '', as = name] = pair.trim().split(' as ');
      found.set(as, {name, from: resolve(from)});
    }
  }
  for (const [, from = ''] of text.matchAll(/^export \* from '([^']+)';/gm)) {
    for (const [as, passed] of await readReexports(resolve(from))) {
      found.set(as, passed);
    }
  }
  return found;
};

/**
 * Has a module import what it uses from where it is. A bundler divides by
 * which module reaches which, and by way of a list of exports each would reach
 * all.
 *
 * @param {string} code
 * @param {ReadonlyMap<string, Reexports>} reexports By what is imported.
 */
export const importDirectly = (code, reexports) =>
  code.replaceAll(
    /^import \{([^}]*)\}\s*from '([^']+)';/gm,
    (whole, /** @type {string} */ names, /** @type {string} */ from) => {
      const known = reexports.get(from);
      return known === undefined
        ? whole
        : names
            .split(',')
            .filter((name) => name.trim() !== '')
            .map((pair) => {
              const [name = '', as = name] = pair.trim().split(' as ');
              const source = known.get(name);
              if (source === undefined) {
                throw new Error(`"${from}" exports no "${name}".`);
              }
              return `import {${source.name} as ${as}} from ${JSON.stringify(source.from)};`;
            })
            .join('');
    },
  );
