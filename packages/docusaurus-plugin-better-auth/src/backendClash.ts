import {configurationError} from './configurationError';
import {PLUGIN_NAME} from './globalData';
import type {CheckedOptions} from './options';
import type {AuthPage} from './routes';

/**
 * Refuses a page of ours at or below a path that the site's host passes on to
 * the backend: readers would never see that page.
 *
 * @throws Error that names the page, the path, and the options to change.
 */
export function refuseClashingBackend(
  pages: readonly AuthPage[],
  options: Pick<CheckedOptions, 'backendUrl' | 'authBasePath' | 'apiBasePath'>,
): void {
  for (const {option, path} of backendPaths(options)) {
    for (const page of pages) {
      if (isAtOrBelow(page.path, path)) {
        throw configurationError(
          `The page "${page.path}" is at or below "${path}", which belongs to the backend by the option "${option}" of ${PLUGIN_NAME}. Set "${option}" to a path without pages, or move the page with the option "pages.${page.name}".`,
        );
      }
    }
  }
}

/** The paths of the site's own origin that belong to the backend. */
function backendPaths({
  backendUrl,
  authBasePath,
  apiBasePath,
}: Parameters<typeof refuseClashingBackend>[1]): {
  option: string;
  path: string;
}[] {
  // The origin itself, which the site and the backend share.
  if (backendUrl === '') {
    return [
      {option: 'authBasePath', path: authBasePath},
      {option: 'apiBasePath', path: apiBasePath},
    ];
  }
  return backendUrl?.startsWith('/')
    ? [{option: 'backendUrl', path: backendUrl}]
    : [];
}

// Some hosts do not tell upper and lower case apart.
function isAtOrBelow(path: string, parent: string): boolean {
  return `${path}/`.toLowerCase().startsWith(`${parent}/`.toLowerCase());
}
