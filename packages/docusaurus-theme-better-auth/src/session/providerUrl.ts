const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The address of a provider's page, if it is one that a reader may be sent to:
 * a page of https, or of this machine.
 */
export function readProviderUrl(text: string): string | null {
  if (!URL.canParse(text)) {
    return null;
  }
  const {protocol, hostname, href, username, password} = new URL(text);
  const isSafe =
    protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
  return isSafe && username === '' && password === '' ? href : null;
}
