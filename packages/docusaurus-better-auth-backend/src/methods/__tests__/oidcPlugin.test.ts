import {once} from 'node:events';
import http from 'node:http';
import type {AddressInfo} from 'node:net';
import {betterAuth} from 'better-auth';
import {afterAll, beforeAll, expect, it} from 'vitest';
import type {LogEntry} from '../../observability/log.js';
import {oidcPlugin} from '../oidcPlugin.js';

const servers: http.Server[] = [];

/** A provider that takes requests, and answers none of them until `wake`. */
async function startProvider({asleep}: {asleep: boolean}) {
  let isAsleep = asleep;
  const server = http.createServer((_request, response) => {
    if (!isAsleep) {
      response.setHeader('Content-Type', 'application/json');
      response.end(
        JSON.stringify({
          issuer: url,
          authorization_endpoint: `${url}/authorize`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/keys`,
        }),
      );
    }
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}`;
  return {
    url,
    wake: () => {
      isAsleep = false;
    },
  };
}

let quick: Awaited<ReturnType<typeof startProvider>>;
let slow: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  quick = await startProvider({asleep: false});
  slow = await startProvider({asleep: true});
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

it('starts without a provider that does not answer, and asks it again later', async () => {
  const entries: LogEntry[] = [];
  const oidcProviders = Object.entries({quick, slow}).map(([id, {url}]) => ({
    id,
    name: id,
    discoveryUrl: `${url}/.well-known/openid-configuration`,
    clientId: 'docs',
    clientSecret: 'docs-secret',
  }));
  const auth = betterAuth({
    baseURL: 'http://localhost:8000',
    secret: 'a secret of this test that is long enough',
    logger: {disabled: true},
    plugins: [
      oidcPlugin({oidcProviders, log: (entry) => entries.push(entry)}, 2_000),
    ],
  });
  const {socialProviders} = await auth.$context;
  expect(socialProviders.map(({id}) => id)).toEqual(['quick']);
  expect(entries).toMatchObject([
    {event: 'oidc-provider-unreachable', provider: 'slow'},
  ]);

  slow.wake();
  const {url} = await auth.api.signInSocial({
    body: {provider: 'slow', disableRedirect: true},
  });
  expect(url).toContain(`${slow.url}/authorize?`);
});
