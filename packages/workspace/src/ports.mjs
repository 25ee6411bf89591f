// @ts-check
import {once} from 'node:events';
import {connect, createServer} from 'node:net';

const loopback = ['127.0.0.1', '::1'];

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
const answers = (host, port) =>
  new Promise((resolve) => {
    const socket = connect({host, port});
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} The code of the system's refusal.
 */
const refusal = async (host, port) => {
  const server = createServer();
  try {
    server.listen({host, port});
    await once(server, 'listening');
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code;
  }
  server.close();
  await once(server, 'close');
  return undefined;
};

/**
 * Makes sure that a port can be taken on `localhost`.
 *
 * @param {number} port
 * @param {string} variable The environment variable that changes it.
 * @returns {Promise<void>}
 * @throws {Error} Where another program has it, or only an administrator may.
 */
export const assertPortFree = async (port, variable) => {
  const advice = `set ${variable} to another port, for example ${variable}=${String(port + 1)} npm start.`;
  for (const host of loopback) {
    // Some systems let two programs listen where one of them listens on every address.
    const code = (await answers(host, port))
      ? 'EADDRINUSE'
      : await refusal(host, port);
    if (code === 'EADDRINUSE') {
      throw new Error(
        `Port ${String(port)} is in use by another program. End that one, or ${advice}`,
      );
    }
    if (code === 'EACCES') {
      throw new Error(
        `Port ${String(port)} is not allowed to this user: ${advice}`,
      );
    }
  }
};
