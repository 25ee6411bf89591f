import ipaddr from 'ipaddr.js';

/**
 * The header that carries the client's address to Better Auth. Written by
 * this backend alone, over whatever a client sends under that name, so it
 * can't be used to slip past a rate limit.
 */
export const CLIENT_ADDRESS_HEADER = 'x-docusaurus-better-auth-client-address';

/** Address that stands for every client where nothing tells them apart. */
export const UNKNOWN_ADDRESS = '0.0.0.0';

/** What is known of a request beside itself. */
export type RequestSource = {
  /** The part of Node's request that tells who sent it. */
  incoming?: {socket: {remoteAddress?: string | undefined}} | undefined;
  /** Address of the client, where a serverless host tells it. */
  clientAddress?: string | undefined;
};

/** The address that a request came from, in its shortest form. */
export type ClientAddressReader = (
  request: Request,
  source: RequestSource | undefined,
) => string;

type Address = ReturnType<typeof ipaddr.parse>;
type Range = [Address, number];

/** An IPv6 network that one customer gets: all of it counts as one client. */
const IPV6_CLIENT_BITS = 64;

/** Proxies in a row, at most; more of them are a client's invention. */
const HOPS_MAX = 20;

/** `203.0.113.7`, `203.0.113.7:443`, `2001:db8::7` or `[2001:db8::7]:443`. */
function parseAddress(text: string): Address | null {
  const bare = text
    .trim()
    .replace(/^\[([^\]]+)\](?::\d{1,5})?$/, '$1')
    .replace(/^([\d.]+):\d{1,5}$/, '$1')
    .replace(/%.*$/, '');
  // The library also reads 0x7f.1 and 127: nobody writes those honestly.
  return ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare)
    ? ipaddr.process(bare)
    : null;
}

function parseRange(text: string): Range {
  if (text.includes('/')) {
    return ipaddr.parseCIDR(text);
  }
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

/**
 * Tells who is at the other end: the socket's address, or, where that is a
 * trusted proxy, what the proxy says in `X-Forwarded-For`. The list is walked
 * from its right end, and only as long as who wrote an entry is trusted; the
 * rest of it may be anybody's words. No other header is looked at.
 *
 * @param trustedProxies Addresses and CIDR ranges, checked before.
 */
export function createClientAddressReader(
  trustedProxies: readonly string[],
): ClientAddressReader {
  const ranges = trustedProxies.map(parseRange);
  const isTrusted = (address: Address) =>
    ranges.some(
      ([network, bits]) =>
        network.kind() === address.kind() && address.match(network, bits),
    );

  return (request, source) => {
    let address = parseAddress(
      source?.clientAddress ?? source?.incoming?.socket.remoteAddress ?? '',
    );
    if (address === null) {
      return UNKNOWN_ADDRESS;
    }
    if (isTrusted(address)) {
      const hops = (request.headers.get('X-Forwarded-For') ?? '')
        .split(',')
        .slice(-HOPS_MAX)
        .reverse();
      for (const hop of hops) {
        const before = parseAddress(hop);
        if (before === null) {
          break;
        }
        address = before;
        if (!isTrusted(address)) {
          break;
        }
      }
    }
    return address.toString();
  };
}

/**
 * What limits count a client by: its address, or its whole /64 in IPv6, where
 * a single customer can take a new address for every request.
 */
export function toAddressBucket(clientAddress: string): string {
  const address = parseAddress(clientAddress);
  return address?.kind() === 'ipv6'
    ? `${ipaddr.IPv6.networkAddressFromCIDR(`${clientAddress}/${String(IPV6_CLIENT_BITS)}`).toString()}/${String(IPV6_CLIENT_BITS)}`
    : clientAddress;
}
