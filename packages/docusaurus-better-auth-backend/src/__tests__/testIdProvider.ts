import {once} from 'node:events';
import http from 'node:http';
import type {AddressInfo} from 'node:net';
import {Provider} from 'oidc-provider';
import type {OidcProvider} from '../methods/oidcProviders.js';

/** An OpenID Connect provider of its own, at which somebody is signed in. */
export type TestIdProvider = {
  /** How a backend at this URL is told of it. */
  describe(id: string): OidcProvider;
  /** Who is signed in there. */
  person: {sub: string; email: string; email_verified: boolean; name: string};
  close(): Promise<void>;
};

const CLIENT_SECRET = 'the secret of a client in a test';

/** @param backendUrl Whose callbacks it may lead to. */
export async function startIdProvider(
  backendUrl: string,
): Promise<TestIdProvider> {
  const person = {
    sub: 'person-1',
    email: 'person@example.com',
    email_verified: true,
    name: 'Grace Person',
  };
  const server = http.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const issuer = `http://localhost:${String(port)}`;
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'docs',
        client_secret: CLIENT_SECRET,
        redirect_uris: [`${backendUrl}/auth/callback/example`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    conformIdTokenClaims: false,
    cookies: {keys: ['a key of a test']},
    features: {devInteractions: {enabled: false}},
    pkce: {required: () => true},
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({...person, sub}),
    }),
    async loadExistingGrant(ctx) {
      const {session, client} = ctx.oidc;
      if (!session?.accountId || !client) {
        return undefined;
      }
      const grant = new provider.Grant({
        accountId: session.accountId,
        clientId: client.clientId,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) {
      void provider.interactionFinished(request, response, {
        login: {accountId: person.sub},
      });
    } else {
      void answer(request, response);
    }
  });
  return {
    describe: (id) => ({
      id,
      name: 'Example ID',
      discoveryUrl: `${issuer}/.well-known/openid-configuration`,
      clientId: 'docs',
      clientSecret: CLIENT_SECRET,
    }),
    person,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
