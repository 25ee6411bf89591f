import {readFileSync} from 'node:fs';
import path from 'node:path';
import {MINIFIED_FOLDER} from './bundle';
import type {Plugin} from '@docusaurus/types';

type BundlerConfig = Parameters<NonNullable<Plugin['configureWebpack']>>[0];
type BundlerPlugin = Extract<
  NonNullable<BundlerConfig['plugins']>[number],
  {apply: unknown}
>;

const NAME = 'docusaurus-theme-better-auth';

/** What stands for the text of a file, until all else is minified. */
const PLACE = /__betterAuth_(\w+?)__/g;

/**
 * Puts the chunks that were minified when this package was built where their
 * modules left a place, after the bundler has minified what is the site's.
 */
export const insertMinifiedChunks: BundlerPlugin = {
  apply({webpack, hooks}) {
    const {Compilation, sources} = webpack;
    const insert = (code: string) =>
      code.replace(PLACE, (_, name: string) =>
        readFileSync(path.join(MINIFIED_FOLDER, `${name}.js`), 'utf8'),
      );
    hooks.compilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap(
        {
          name: NAME,
          // The next one after minifying.
          stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER,
        },
        (assets) => {
          for (const [file, asset] of Object.entries(assets)) {
            const code = file.endsWith('.js') ? String(asset.source()) : '';
            if (code.search(PLACE) !== -1) {
              compilation.updateAsset(
                file,
                new sources.RawSource(insert(code)),
              );
            }
          }
        },
      );
    });
  },
};
