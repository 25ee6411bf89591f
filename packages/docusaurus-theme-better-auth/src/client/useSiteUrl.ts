import {useCallback} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/**
 * A function that makes the absolute URL of a page of this site, to give to
 * the backend: a relative one would be taken as the backend's own. Browser only.
 */
export function useSiteUrl(): (
  path: string,
  parameters?: Record<string, string>,
) => string {
  const {trailingSlash} = useDocusaurusContext().siteConfig;
  return useCallback(
    (path, parameters = {}) => {
      const url = new URL(path, window.location.origin);
      // A host that adds the slash by a redirect may lose the query.
      if (trailingSlash === true && !url.pathname.endsWith('/')) {
        url.pathname += '/';
      }
      Object.entries(parameters).forEach(([name, value]) => {
        url.searchParams.set(name, value);
      });
      return url.href;
    },
    [trailingSlash],
  );
}
