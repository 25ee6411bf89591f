// @ts-check
import {once} from 'node:events';
import {createServer} from 'node:http';
import serveFile from 'serve-handler';

/**
 * @typedef {object} ServedSite
 * @property {string} url Without a slash at the end.
 * @property {() => Promise<void>} close
 */

/**
 * Serves a built site as a static host does: clean URLs, the site's own 404 page. It listens on
 * both loopback addresses, since a browser may take either for `localhost`.
 *
 * @param {object} options
 * @param {string} options.folder The build's folder.
 * @param {number} options.port 0 for any free one.
 * @returns {Promise<ServedSite>}
 */
export const serveSite = async ({folder, port}) => {
  const listen = async (
    /** @type {string} */ host,
    /** @type {number} */ wanted,
  ) => {
    const server = createServer((request, response) => {
      void serveFile(request, response, {
        public: folder,
        cleanUrls: true,
        directoryListing: false,
      });
    });
    server.listen({host, port: wanted});
    await once(server, 'listening');
    return server;
  };
  const first = await listen('127.0.0.1', port);
  const servers = [first];
  const address = first.address();
  const chosen =
    address !== null && typeof address === 'object' ? address.port : port;
  try {
    servers.push(await listen('::1', chosen));
  } catch (error) {
    const {code} = /** @type {NodeJS.ErrnoException} */ (error);
    // A machine without IPv6 takes localhost for the other address anyway.
    if (code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT') {
      first.close();
      throw error;
    }
  }
  return {
    url: `http://localhost:${String(chosen)}`,
    close: async () => {
      for (const server of servers) {
        const closed = once(server, 'close');
        server.close();
        server.closeAllConnections();
        await closed;
      }
    },
  };
};
