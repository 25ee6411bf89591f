import {flattenRoutes} from '@docusaurus/utils';
import {z} from 'zod';
import {configurationError} from './configurationError';
import {PLUGIN_NAME} from './globalData';
import type {AuthPage} from './routes';
import type {AllContent, PluginRouteConfig} from '@docusaurus/types';

/** Another page of the site. */
type OtherPage = {path: string; name: string};

const file = z.object({permalink: z.string(), source: z.string()});

/** What the content plugins load: their pages with the files they are from. */
const CONTENT: Record<string, z.ZodType<z.infer<typeof file>[]>> = {
  'docusaurus-plugin-content-pages': z.array(file),
  'docusaurus-plugin-content-docs': z
    .object({loadedVersions: z.array(z.object({docs: z.array(file)}))})
    .transform(({loadedVersions}) => loadedVersions.flatMap(({docs}) => docs)),
  'docusaurus-plugin-content-blog': z
    .object({blogPosts: z.array(z.object({metadata: file}))})
    .transform(({blogPosts}) => blogPosts.map(({metadata}) => metadata)),
};

/**
 * Refuses a page, doc or post at the path of a page of ours. Docusaurus does
 * not tell plugins of each other's routes before the site is built, but it
 * does tell of their content, so that these are known before bundling.
 *
 * @throws Error that names both and the option to change.
 */
export function refuseClashingContent(
  pages: readonly AuthPage[],
  allContent: AllContent,
): void {
  refuseClash(
    pages,
    Object.entries(CONTENT).flatMap(([plugin, schema]) =>
      Object.values(allContent[plugin] ?? {}).flatMap((content) =>
        // Content of another shape is left to the check of routes.
        (schema.safeParse(content).data ?? []).map(({permalink, source}) => ({
          path: permalink,
          name: source.replace(/^@site\//, ''),
        })),
      ),
    ),
  );
}

/**
 * Refuses any other plugin's route at the path of a page of ours.
 *
 * @throws Error that names both and the option to change.
 */
export function refuseClashingRoutes(
  pages: readonly AuthPage[],
  routes: readonly PluginRouteConfig[],
): void {
  refuseClash(
    pages,
    routes
      .filter((route) => route.plugin.name !== PLUGIN_NAME)
      .flatMap((route) =>
        flattenRoutes([route]).map(({path}) => ({
          path,
          name: `a page of ${route.plugin.name}`,
        })),
      ),
  );
}

function refuseClash(
  pages: readonly AuthPage[],
  others: readonly OtherPage[],
): void {
  const byPath = new Map(
    others.map((other) => [comparable(other.path), other]),
  );
  for (const page of pages) {
    const other = byPath.get(comparable(page.path));
    if (other) {
      throw configurationError(
        `Two pages of this site have the path "${page.path}": ${other.name}, and the one that ${PLUGIN_NAME} adds. Move the first, or set the plugin's option "pages.${page.name}" to another path, or to false to leave it out.`,
      );
    }
  }
}

// As the router compares them: any case, with or without a trailing slash.
function comparable(path: string): string {
  return path.replace(/\/+$/, '').toLowerCase();
}
