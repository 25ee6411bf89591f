// @ts-check
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {rolldown} from 'rolldown';

const CHUNK = '\0chunk';

/**
 * Makes of a bundle's file one that Node.js requires while a site's static HTML
 * is rendered, so that no site compiles it. What it imports is the site's own
 * and cannot be required: a module in the file's place imports that, and hands
 * it over.
 *
 * @param {string} folder
 * @param {{fileName: string, code: string, exports: readonly string[]}} chunk An ES module.
 * @returns {Promise<void>}
 */
export const makeRequirable = async (folder, {fileName, code, exports}) => {
  const name = path.parse(fileName).name;
  const requirable = `./${name}.cjs`;
  const build = await rolldown({
    input: CHUNK,
    // Imports are left as they are written.
    makeAbsoluteExternalsRelative: false,
    external: (id) => id !== CHUNK,
    treeshake: false,
    plugins: [
      {
        name: 'requirable-chunk',
        resolveId: (id) =>
          id === CHUNK ? id : {id, external: true, moduleSideEffects: true},
        load: (id) => (id === CHUNK ? {code, moduleType: 'js'} : null),
      },
    ],
  });
  const {
    output: [{imports}],
  } = await build.write({
    file: path.join(folder, requirable),
    format: 'cjs',
    exports: 'named',
    banner: 'module.exports = function load(require, exports) {',
    footer: '};',
  });
  await build.close();
  const lines = [
    `import {createRequire} from 'node:module';`,
    ...imports.map((id, index) => `import * as import${index} from '${id}';`),
    'const imports = {',
    ...imports.map((id, index) => `  '${id}': import${index},`),
    '};',
    'const exported = {};',
    `const load = createRequire(import.meta.url)('${requirable}');`,
    'load((id) => imports[id], exported);',
    // Rolldown's short names of exports may be reserved words.
    'const {',
    ...exports.map((name, index) => `  ${name}: export${index},`),
    '} = exported;',
    'export {',
    ...exports.map((name, index) => `  export${index} as ${name},`),
    '};',
  ];
  await writeFile(path.join(folder, fileName), `${lines.join('\n')}\n`);
};
