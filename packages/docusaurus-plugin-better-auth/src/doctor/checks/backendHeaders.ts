import type {Check} from '../check';
import {listOf} from '../corsAnswer';
import type {Finding} from '../report';
import {isLoopback} from '../sameSite';

function isShared(cacheControl: string[]): boolean {
  const seconds = (name: string) =>
    Number(
      cacheControl
        .find((part) => part.startsWith(`${name}=`))
        ?.slice(name.length + 1) ?? 0,
    );
  if (cacheControl.some((part) => part === 'private' || part === 'no-store')) {
    return false;
  }
  return (
    cacheControl.includes('public') ||
    seconds('s-maxage') > 0 ||
    seconds('max-age') > 0
  );
}

/** Whether the answers about a session bear what keeps them safe. */
export const backendHeaders: Check = {
  id: 'backend-headers',
  title: 'The headers of the backend keep sessions safe',
  needs: ['reachable', 'endpoints'],
  async run({cors, origins, backendUrl}) {
    const {read} = await cors(origins[0]?.origin ?? '');
    const {protocol, hostname} = new URL(backendUrl);
    const findings: Finding[] = [];
    const cacheControl = listOf(read, 'cache-control');
    if (isShared(cacheControl)) {
      findings.push({
        severity: 'error',
        where: 'proxy',
        what: `Who is signed in may be kept by caches (Cache-Control: ${cacheControl.join(', ')} at ${read.url}).`,
        why: 'A cache may give one reader the answer that was meant for another.',
        change:
          'Keep whatever is below the path of Better Auth out of every cache.',
        paste: [{into: 'these answers', lines: 'Cache-Control: no-store'}],
      });
    }
    if (
      protocol === 'https:' &&
      !isLoopback(hostname) &&
      !read.headers.has('strict-transport-security')
    ) {
      findings.push({
        severity: 'warning',
        where: 'proxy',
        what: 'The backend does not tell browsers to stay on https (Strict-Transport-Security).',
        why: "A reader's first request by http, on a foreign network, can be read and changed.",
        change: 'Add the header where https ends.',
        paste: [
          {
            into: 'the proxy in front of the backend, for every answer',
            lines: 'Strict-Transport-Security: max-age=31536000',
          },
        ],
      });
    }
    if (
      read.headers.get('x-content-type-options')?.toLowerCase() !== 'nosniff'
    ) {
      findings.push({
        severity: 'information',
        where: 'backend',
        what: 'Answers do not bear "X-Content-Type-Options: nosniff".',
        why: 'It keeps old browsers from taking JSON for something else.',
        change: 'Add the header to every answer.',
        paste: [
          {
            into: 'every answer of the backend',
            lines: 'X-Content-Type-Options: nosniff',
          },
        ],
      });
    }
    return findings;
  },
};
