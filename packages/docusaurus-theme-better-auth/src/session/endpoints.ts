import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

type Settings = Pick<
  PluginGlobalData,
  'backendUrl' | 'authBasePath' | 'apiBasePath'
>;

/** The absolute URL of the Better Auth endpoints. Browser only. */
export function authUrl(settings: Settings): string {
  return absolute(settings.backendUrl + settings.authBasePath);
}

/** The absolute URL of the contract's own endpoints. Browser only. */
export function apiUrl(settings: Settings): string {
  return absolute(settings.backendUrl + settings.apiBasePath);
}

// A backend behind a path of the site's own origin is configured as that path,
// and Better Auth's client refuses relative URLs.
function absolute(urlOrPath: string): string {
  return new URL(urlOrPath, window.location.origin).href.replace(/\/$/, '');
}
