import {flattenRoutes} from '@docusaurus/utils';
import type {PluginRouteConfig} from '@docusaurus/types';

/**
 * The paths of pages that somebody wrote: docs, posts and pages. Content
 * plugins tell the source file of those, and of no list of tags, of
 * categories or of posts.
 */
export function contentPaths(routes: readonly PluginRouteConfig[]): string[] {
  return [
    ...new Set(
      flattenRoutes([...routes])
        .filter(({metadata}) => metadata?.sourceFilePath !== undefined)
        .map(({path}) => path),
    ),
  ].sort();
}
