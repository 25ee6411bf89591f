import {isIP} from 'node:net';
import {getDomain, getPublicSuffix} from 'tldts';

/** The domain as it is registered, or null for an address or a single name. */
export function registrableDomain(hostname: string): string | null {
  return getDomain(hostname, {allowPrivateDomains: true});
}

/** Whether everybody may have a name below this one, as below `github.io`. */
export function isSharedSuffix(hostname: string): boolean {
  return getPublicSuffix(hostname, {allowPrivateDomains: true}) === hostname;
}

/** `https://you.github.io` -> `github.io`; null where it is nobody's to share. */
export function sharedHostOf(hostname: string): string | null {
  const shared = getPublicSuffix(hostname, {allowPrivateDomains: true});
  const registry = getPublicSuffix(hostname, {allowPrivateDomains: false});
  return shared !== null && shared !== registry ? shared : null;
}

/** Whether browsers take two origins for one site, its scheme included. */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  if (a.protocol !== b.protocol) {
    return false;
  }
  const domain = registrableDomain(a.hostname);
  return domain === null
    ? a.hostname === b.hostname
    : domain === registrableDomain(b.hostname);
}

/** Whether a host is this machine itself. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    (isIP(host) === 4 && host.startsWith('127.'))
  );
}
