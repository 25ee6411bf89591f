import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';

/** A password of which the service of leaks says that it is known. */
export const LEAKED_PASSWORD = 'a password of a known leak';

/** What a captcha's widget gives out for a person. */
export const PERSON_TOKEN = 'the-token-of-a-person';

export type OutsideServices = {
  url: string;
  close: () => Promise<void>;
};

/**
 * Starts what a backend asks of services elsewhere: at `/verify` whether a
 * captcha's token is a person's, and below `/range/` for leaked passwords.
 */
export async function startOutsideServices(): Promise<OutsideServices> {
  const leaked = createHash('sha1')
    .update(LEAKED_PASSWORD)
    .digest('hex')
    .toUpperCase();
  const server = createServer((request, response) => {
    const answer = async () => {
      if (request.url === '/verify') {
        const body = await text(request);
        response.setHeader('Content-Type', 'application/json');
        return JSON.stringify({success: body.includes(PERSON_TOKEN)});
      }
      return request.url === `/range/${leaked.slice(0, 5)}`
        ? `${leaked.slice(5)}:37`
        : '';
    };
    answer().then(
      (body) => response.end(body),
      () => request.socket.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
