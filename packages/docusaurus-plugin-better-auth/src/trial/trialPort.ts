import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {readKept} from './trialFolder';

/** To a browser, `localhost` is either. */
const LOOPBACK = ['127.0.0.1', '::1'];

/** The port that was bound; null where another program has it. */
async function bind(port: number, host: string): Promise<number | null> {
  const server = createServer();
  server.listen({port, host, exclusive: true});
  try {
    await once(server, 'listening');
  } catch (error) {
    // A machine without IPv6 has nobody on that address either.
    return (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? null : port;
  }
  const {port: bound} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return bound;
}

/** Whether no program of this machine listens there. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of LOOPBACK) {
    if ((await bind(port, host)) === null) {
      return false;
    }
  }
  return true;
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * The port of the last start, so that open pages and bookmarks stay right;
 * another one where some other program has it by now.
 */
export async function choosePort(siteDir: string): Promise<number> {
  const kept = readKept(siteDir);
  if (
    kept !== null &&
    // The backend of a start that has just ended lets go of it in a moment.
    ((kept.pid !== null && isRunning(kept.pid)) || (await isFree(kept.port)))
  ) {
    return kept.port;
  }
  for (;;) {
    const port = await bind(0, '127.0.0.1');
    if (port !== null && port !== 0 && (await isFree(port))) {
      return port;
    }
  }
}
