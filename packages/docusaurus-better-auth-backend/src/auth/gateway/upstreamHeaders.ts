import {CLIENT_ADDRESS_HEADER} from '../../http/clientAddress.js';

/** Headers of one connection, not of the message (RFC 9110, 7.6.1). */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** What only proxies may say about a client, and a client may not. */
const SPOOFABLE =
  /^(?:forwarded|x-forwarded(?:-.*)?|x-original-.*|x-rewrite-url|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-connecting-ip|fastly-client-ip|fly-client-ip)$/;

/** Set anew for the upstream, or by Node for its connection. */
const OURS = ['accept-encoding', 'content-length', 'expect', 'host', 'via'];

/** How this gateway calls itself in `Via`. */
const VIA_NAME = 'docusaurus-better-auth';

function withoutConnectionHeaders(headers: Headers): Headers {
  const kept = new Headers(headers);
  const named = (headers.get('connection') ?? '')
    .split(',')
    .map((name) => name.trim())
    // Names that are none would make `delete` throw.
    .filter((name) => /^[\w!#$%&'*+.^`|~-]+$/.test(name));
  for (const name of [...named, ...HOP_BY_HOP]) {
    kept.delete(name);
  }
  return kept;
}

/** Where a request comes from, as the upstream shall know it. */
export type Forwarding = {
  /** Undefined where no client is known: nothing is said then. */
  clientAddress: string | undefined;
  /** Public origin of the gateway. */
  publicUrl: string;
  /** Tells this gateway from any other in `Via`. */
  gatewayId: string;
};

export function addForwarding(
  headers: Headers,
  {clientAddress, publicUrl, gatewayId}: Forwarding,
): void {
  const {host, protocol} = new URL(publicUrl);
  if (clientAddress !== undefined) {
    headers.set('X-Forwarded-For', clientAddress);
  }
  headers.set('X-Forwarded-Host', host);
  headers.set('X-Forwarded-Proto', protocol.slice(0, -1));
  headers.set('Via', `1.1 ${VIA_NAME}-${gatewayId}`);
  // A session's JSON is read here, so nothing is gained by compressing it.
  headers.set('Accept-Encoding', 'identity');
}

/** A client's headers as the upstream gets them; `Host` is Node's to set. */
export function toUpstreamHeaders(
  headers: Headers,
  forwarding: Forwarding,
): Headers {
  const kept = withoutConnectionHeaders(headers);
  for (const name of [...kept.keys()]) {
    if (
      SPOOFABLE.test(name) ||
      OURS.includes(name) ||
      name === CLIENT_ADDRESS_HEADER
    ) {
      kept.delete(name);
    }
  }
  addForwarding(kept, forwarding);
  return kept;
}

/** Whether a request has come through this very gateway before. */
export function isLoop(headers: Headers, gatewayId: string): boolean {
  return (headers.get('via') ?? '').includes(`${VIA_NAME}-${gatewayId}`);
}

/**
 * The upstream's headers as a client gets them. Who may read answers across
 * origins is this backend's to say, so its CORS headers go. So does the header
 * by which Better Auth's bearer plugin shows a session's token to scripts.
 */
export function toClientHeaders(rawHeaders: readonly string[]): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    // Each `Set-Cookie` stays a header of its own.
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  }
  const kept = withoutConnectionHeaders(headers);
  for (const name of [...kept.keys()]) {
    if (name.startsWith('access-control-') || name === 'set-auth-token') {
      kept.delete(name);
    }
  }
  return kept;
}
