import {readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {STYLE_SHEET} from './chunkGroups';
import type {LoadContext, PluginRouteConfig} from '@docusaurus/types';

/** The plugin whose pages are ours. */
const PLUGIN_NAME = 'docusaurus-plugin-better-auth';

/** Where Docusaurus writes style sheets. */
const FOLDER = 'assets/css';

/**
 * Links our style sheet in the HTML of our pages. Docusaurus links the sheets
 * of the main bundle alone, so that these pages would stand there without
 * styles until their script has run. The script finds the link, and loads the
 * sheet no second time.
 */
export async function linkStyleSheet(
  {baseUrl}: Pick<LoadContext, 'baseUrl'>,
  outDir: string,
  routes: readonly PluginRouteConfig[],
): Promise<void> {
  const sheets = (
    await readdir(path.join(outDir, FOLDER)).catch(() => [])
  ).filter((name) => name.startsWith(`${STYLE_SHEET}.`));
  const links = sheets
    .map((name) => `<link rel="stylesheet" href="${baseUrl}${FOLDER}/${name}">`)
    .join('');
  const ours = routes.filter(({plugin}) => plugin.name === PLUGIN_NAME);
  await Promise.all(
    ours.map(async (route) => {
      const name = decodeURI(route.path.slice(baseUrl.length)).replace(
        /\/$/,
        '',
      );
      // By the site's `trailingSlash` it is one or the other.
      for (const file of [`${name}/index.html`, `${name}.html`]) {
        const builtFile = path.join(outDir, file);
        const html = await readFile(builtFile, 'utf8').catch(() => null);
        if (html !== null) {
          await writeFile(
            builtFile,
            html.replace('</head>', `${links}</head>`),
          );
        }
      }
    }),
  );
}
