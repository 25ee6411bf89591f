import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {betterAuth} from 'better-auth';
import {memoryAdapter} from 'better-auth/adapters/memory';
import {toNodeHandler} from 'better-auth/node';

/** A plain Better Auth server, as an owner of a site may run one. */
export type PlainBetterAuth = {
  url: string;
  /** What it knows of whom has this address. */
  findUser: (email: string) => Record<string, unknown> | undefined;
  /** The newest message that asks this reader to confirm a deletion. */
  findDeletion: (email: string) => {url: string; token: string} | undefined;
  stop: () => Promise<void>;
};

/**
 * Starts Better Auth with fields of the owner's own, and with deletions that a
 * message has to confirm. It tells nobody what it offers.
 *
 * @param publicUrl The origin that the site's pages know.
 */
export async function startPlainBetterAuth(
  publicUrl: string,
  siteUrl: string,
): Promise<PlainBetterAuth> {
  const rows: Record<string, Record<string, unknown>[]> = {
    user: [],
    session: [],
    account: [],
    verification: [],
  };
  const deletions = new Map<string, {url: string; token: string}>();
  const handle = toNodeHandler(
    betterAuth({
      baseURL: publicUrl,
      basePath: '/auth',
      secret: 'the secret of a test is long enough here',
      database: memoryAdapter(rows),
      trustedOrigins: [siteUrl],
      emailAndPassword: {enabled: true},
      user: {
        additionalFields: {
          company: {type: 'string', required: false},
          work: {type: 'string', required: false},
          newsletter: {type: 'boolean', required: false},
        },
        deleteUser: {
          enabled: true,
          sendDeleteAccountVerification({user: {email}, url, token}) {
            deletions.set(email, {url, token});
            return Promise.resolve();
          },
        },
      },
      rateLimit: {enabled: false},
      telemetry: {enabled: false},
      logger: {disabled: true},
    }),
  );
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', siteUrl);
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Access-Control-Allow-Headers', 'content-type');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
    } else if (request.url?.startsWith('/auth/')) {
      void handle(request, response);
    } else {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    findUser: (email) => rows.user?.find((user) => user.email === email),
    findDeletion: (email) => deletions.get(email),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
