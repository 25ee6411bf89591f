import type {HttpBindings} from '@hono/node-server';

/**
 * The header that carries the client's address to Better Auth. Written by
 * this backend alone, over whatever a client sends under that name, so it
 * can't be used to slip past a rate limit.
 */
export const CLIENT_ADDRESS_HEADER = 'x-docusaurus-better-auth-client-address';

/** Address that stands for every client where there is no socket. */
const UNKNOWN_ADDRESS = '0.0.0.0';

/** The address at the other end of the socket. */
export function readClientAddress(
  env: Partial<HttpBindings> | undefined,
): string {
  const address = env?.incoming?.socket.remoteAddress ?? UNKNOWN_ADDRESS;
  return address.replace(/^::ffff:/, '');
}
