// @ts-check
/* eslint-disable @typescript-eslint/no-require-imports -- the site has no type, so that this is CommonJS. */
const {readFileSync, writeFileSync} = require('node:fs');
const path = require('node:path');

/** A module's path, from the package's name where it is a dependency. */
const shortName = (/** @type {string} */ name, /** @type {string} */ siteDir) =>
  name
    .replace(/^.*!/, '')
    .replaceAll('\\', '/')
    .replace(/^.*\/node_modules\//, '')
    .replace(/^.*\/packages\/(?=docusaurus-|better-auth-)/, '')
    .replace(`${siteDir.replaceAll('\\', '/')}/`, '');

/** A file of the theme's bundle, as the modules that it is made of. */
const bundledModules = (/** @type {string} */ file) => {
  const {files} = JSON.parse(
    readFileSync(path.join(path.dirname(file), '../manifest.json'), 'utf8'),
  );
  return Object.entries(files[path.basename(file)] ?? {}).map(
    ([name, size]) => ({
      name: name.replace(/^\./, 'docusaurus-theme-better-auth/lib'),
      size,
    }),
  );
};

/**
 * Writes what each chunk of the browser's bundle is made of to `stats.json` in
 * the build, so that a budget can say which module grew, and a second copy of
 * one is seen. It takes time of its own: `CHUNK_STATS=off` leaves it out.
 */
module.exports = function chunkStats(context) {
  if (process.env.CHUNK_STATS === 'off') {
    return {name: 'chunk-stats'};
  }
  const chunksOf = (compilation) =>
    [...compilation.chunks].map((chunk) => ({
      files: [...chunk.files],
      // What a page imports names the chunks that it loads.
      requests: [...chunk.groupsIterable].flatMap((group) =>
        group.origins.flatMap(({request}) => request ?? []),
      ),
      modules: [...compilation.chunkGraph.getChunkModules(chunk)]
        .flatMap((found) => (found.modules ? [...found.modules] : [found]))
        .flatMap((found) => {
          const file =
            found.resource ?? found.nameForCondition?.() ?? found.identifier();
          return /[\\/]lib[\\/]bundle[\\/](?:browser|minified)[\\/]/.test(file)
            ? bundledModules(file)
            : [
                {
                  name: shortName(file, context.siteDir),
                  size: found.size(),
                },
              ];
        }),
    }));
  let chunks = [];
  return {
    name: 'chunk-stats',
    configureWebpack(config, isServer) {
      return isServer
        ? {}
        : {
            plugins: [
              {
                apply(compiler) {
                  compiler.hooks.afterEmit.tap('chunk-stats', (compilation) => {
                    chunks = chunksOf(compilation);
                  });
                },
              },
            ],
          };
    },
    postBuild({outDir}) {
      writeFileSync(path.join(outDir, 'stats.json'), JSON.stringify(chunks));
    },
  };
};
