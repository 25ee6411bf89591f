import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {configurationError} from '../configurationError';
import {readHolder} from './folderHolder';
import {readKept} from './trialFolder';

/** To a browser, `localhost` is either. */
const LOOPBACK = ['127.0.0.1', '::1'];

const MAX_TRIES = 20;

/**
 * Whether an error of binding says that this machine has no such address, as
 * one without IPv6. Then nobody else is there either.
 */
export function isAddressMissing(code: string | undefined): boolean {
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
}

/** The port that was bound; null where it is another program's, or kept back by the system. */
async function bind(port: number, host: string): Promise<number | null> {
  const server = createServer();
  server.listen({port, host, exclusive: true});
  try {
    await once(server, 'listening');
  } catch (error) {
    return isAddressMissing((error as NodeJS.ErrnoException).code)
      ? port
      : null;
  }
  const {port: bound} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return bound;
}

/** Whether a program may listen there, and none does. */
async function isFree(port: number): Promise<boolean> {
  for (const host of LOOPBACK) {
    if ((await bind(port, host)) === null) {
      return false;
    }
  }
  return true;
}

/**
 * The port of the last start, so that open pages and bookmarks stay right;
 * another one where some other program has it by now.
 *
 * @throws Error where no program may listen on this machine.
 */
export async function choosePort(siteDir: string): Promise<number> {
  const kept = readKept(siteDir);
  if (
    kept !== null &&
    // The backend of a start that has just ended lets go of it in a moment.
    (readHolder(siteDir) !== null || (await isFree(kept.port)))
  ) {
    return kept.port;
  }
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const port = await bind(0, '127.0.0.1');
    if (port !== null && port !== 0 && (await isFree(port))) {
      return port;
    }
  }
  throw configurationError(
    `The backend on trial found no port that it may listen on at ${LOOPBACK[0]}. Allow it to, or set "backendUrl" to a backend elsewhere.`,
  );
}
