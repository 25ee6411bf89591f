import type {Finding} from './report';
import type {Unreached, UnreachedKind} from './request';

type Words = Pick<Finding, 'where' | 'why' | 'change'>;

const START: Words['change'] =
  'Start the backend, or correct the option "backendUrl".';

const WORDS: Record<UnreachedKind, (host: string) => Words> = {
  refused: () => ({
    where: 'backend',
    why: 'Nothing listens at that host and port, or a firewall refuses it.',
    change: START,
  }),
  dns: (host) => ({
    where: 'site',
    why: `No address is known for the name "${host}".`,
    change:
      'Correct the host in the option "backendUrl", or add its DNS record (A, AAAA or CNAME).',
  }),
  tls: () => ({
    where: 'proxy',
    why: 'The certificate or the protocol is refused, as browsers refuse it: self-signed, expired, for another name, incomplete, or not TLS at all.',
    change:
      'Give the backend a certificate of a public authority with its whole chain (by certbot, Caddy or your host); where the backend speaks plain http, use http in "backendUrl" on your own machine only.',
  }),
  timeout: () => ({
    where: 'proxy',
    why: 'The connection is made or hangs, but no answer comes in time: a firewall drops it, the process hangs, or it waits for its database.',
    change:
      "Look at the backend's log while this command runs, and at the firewall's rules for that port.",
  }),
  'broken-off': () => ({
    where: 'proxy',
    why: 'The connection is made and then closed without an answer: a crash, a proxy without a service behind it, or https expected where http is spoken.',
    change:
      "Look at the backend's and the proxy's log while this command runs.",
  }),
  'not-http': () => ({
    where: 'site',
    why: 'Something listens there, but it does not speak HTTP: another service, or TLS where "backendUrl" says http.',
    change: 'Correct the scheme or the port in the option "backendUrl".',
  }),
  other: () => ({
    where: 'backend',
    why: 'The connection cannot be made.',
    change: START,
  }),
};

const TITLES: Record<UnreachedKind, string> = {
  refused: 'The connection is refused',
  dns: 'The name is not known',
  tls: 'No trusted https connection can be made',
  timeout: 'No answer comes in time',
  'broken-off': 'The connection is broken off',
  'not-http': 'The answer is no HTTP',
  other: 'The backend cannot be reached',
};

/** What to do where nothing answers. */
export function describeUnreached({kind, code, url}: Unreached): Finding {
  const {origin, hostname} = new URL(url);
  return {
    severity: 'error',
    what: `${TITLES[kind]}: ${origin} (${code}).`,
    paste: [],
    ...WORDS[kind](hostname),
  };
}
