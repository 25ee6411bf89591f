import logger from '@docusaurus/logger';
import {PLUGIN_NAME} from './globalData';

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

const warned = new Set<string>();

/**
 * Warns, once a build, of a backend that browsers will not reach from this
 * site or whose cookies they will not send.
 */
export function warnAboutBackendUrl(siteUrl: string, backendUrl: string): void {
  for (const warning of backendUrlWarnings(siteUrl, backendUrl)) {
    if (!warned.has(warning)) {
      warned.add(warning);
      logger.warn(warning);
    }
  }
}

/** What a browser would object to; nothing for a path on the site's origin. */
export function backendUrlWarnings(
  siteUrl: string,
  backendUrl: string,
  isProduction = process.env.NODE_ENV === 'production',
): string[] {
  if (backendUrl === '' || backendUrl.startsWith('/')) {
    return [];
  }
  const site = new URL(siteUrl);
  const backend = new URL(backendUrl);
  const isLocal = LOOPBACK.test(backend.hostname);
  const option = `The option "backendUrl" of ${PLUGIN_NAME} is "${backendUrl}"`;
  if (!isLocal) {
    return isProduction &&
      site.protocol === 'https:' &&
      backend.protocol === 'http:'
      ? [
          `${option}, but the site's "url" is "${siteUrl}": browsers block requests from an https page to an http address. Serve the backend on https.`,
        ]
      : [];
  }
  // The development server and `docusaurus serve` are opened at localhost.
  const siteHost = LOOPBACK.test(site.hostname) ? site.hostname : 'localhost';
  return backend.hostname === siteHost
    ? []
    : [
        `${option}, but the site is opened at "${siteHost}": to a browser these are two sites, and it will not send the session's cookie. Use "${siteHost}" in both.`,
      ];
}
