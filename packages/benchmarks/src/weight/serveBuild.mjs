// @ts-check
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';
import {gzip} from './compress.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves a built site as a static host does: clean URLs, gzip, and files with
 * a hash in their names cached for good.
 *
 * @param {string} folder
 */
export const serveBuild = async (folder) => {
  /** @type {Map<string, Buffer | null>} */
  const compressed = new Map();

  const read = async (/** @type {string} */ file) => {
    const known = compressed.get(file);
    if (known !== undefined) {
      return known;
    }
    const found = await readFile(file).then(gzip, () => null);
    compressed.set(file, found);
    return found;
  };

  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(
      folder,
      path.extname(pathname) === ''
        ? `${pathname.replace(/\/$/, '')}/index.html`
        : pathname,
    );
    void read(file).then((body) => {
      if (body === null) {
        response.writeHead(404).end();
        return;
      }
      response
        .writeHead(200, {
          'content-type':
            TYPES[path.extname(file)] ?? 'application/octet-stream',
          'content-encoding': 'gzip',
          'content-length': body.length,
          'cache-control': file.endsWith('.html')
            ? 'no-cache'
            : 'public, max-age=31536000, immutable',
        })
        .end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The server of a build listens on no port.');
  }
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
