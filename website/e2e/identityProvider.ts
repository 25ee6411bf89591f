import {generateKeyPairSync} from 'node:crypto';
import {once} from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {interactionPolicy, Provider, type Interaction} from 'oidc-provider';
import {PROVIDER} from './providerPages';

export type IdentityProvider = {
  /** Its origin, which is another site than the backend's. */
  url: string;
  /** What a backend's `OIDC_PROVIDERS` is set to. */
  setting: string;
  close: () => Promise<void>;
};

type Claims = {
  sub: string;
  name: string;
  email: string;
  email_verified: boolean;
  picture?: string;
};

const CLIENT = {id: 'docs', secret: 'known-to-the-tests-and-to-nobody-else'};

/** Asks for a sign-in and for consent each time, so that no test meets another's. */
function alwaysAsk() {
  const policy = interactionPolicy.base();
  const {Check} = interactionPolicy;
  for (const name of ['login', 'consent'] as const) {
    policy
      .get(name)
      ?.checks.add(
        new Check('each_time', `${name} is asked for each time`, (ctx) =>
          ctx.oidc.result?.[name]
            ? Check.NO_NEED_TO_PROMPT
            : Check.REQUEST_PROMPT,
        ),
      );
  }
  return policy;
}

function page(title: string, form: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>${title}</title>
<main>
<h1>${title}</h1>
<form method="post">${form}
<p><button name="act" value="go">Continue</button>
<button name="act" value="refuse" formnovalidate>Refuse</button></p>
</form>
</main>
</html>`;
}

const SIGN_IN_PAGE = page(
  `Sign in to ${PROVIDER.name}`,
  `
<p><label>Email <input name="email" type="email" required></label></p>
<p><label>Name <input name="name"></label></p>
<p><label>Picture <input name="picture"></label></p>
<p><label><input name="verified" type="checkbox" checked> The address is confirmed</label></p>`,
);
const CONSENT_PAGE = page(
  `Allow ${PROVIDER.name} to share your details`,
  '<p>Your name, e-mail address and picture.</p>',
);

/**
 * Starts a real OpenID provider on a free port of this machine: `oidc-provider`,
 * with a page to sign in as anybody and one to consent.
 *
 * @param backendUrl The one public origin that all backends share.
 */
export async function startIdentityProvider(
  backendUrl: string,
): Promise<IdentityProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  const accounts = new Map<string, Claims>();
  const {privateKey} = generateKeyPairSync('rsa', {modulusLength: 2048});
  const provider = new Provider(url, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: ['/auth/oauth2/callback/', '/auth/callback/'].map(
          (path) => backendUrl + path + PROVIDER.id,
        ),
      },
    ],
    jwks: {keys: [privateKey.export({format: 'jwk'})]},
    cookies: {keys: ['of-this-run-only']},
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'picture'],
    },
    // As the large providers do it: the ID token says who it is.
    conformIdTokenClaims: false,
    findAccount: (_context, accountId) => {
      const claims = accounts.get(accountId);
      return claims && {accountId, claims: () => ({...claims})};
    },
    interactions: {
      policy: alwaysAsk(),
      url: (_context, {uid}) => `/interaction/${uid}`,
    },
    features: {devInteractions: {enabled: false}},
    ttl: {
      AccessToken: 600,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
  });

  function readLogin(form: URLSearchParams): Claims {
    const email = form.get('email') ?? '';
    const picture = form.get('picture');
    return {
      // The same person each time, whatever else is claimed.
      sub: `person-${Buffer.from(email).toString('base64url')}`,
      name: form.get('name') ?? '',
      email,
      email_verified: form.has('verified'),
      ...(picture && {picture}),
    };
  }

  async function grantAll({params, session}: Interaction): Promise<string> {
    const grant = new provider.Grant({
      accountId: session?.accountId,
      clientId: String(params.client_id),
    });
    grant.addOIDCScope(String(params.scope));
    return grant.save();
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    interaction: Interaction,
  ) {
    const form = new URLSearchParams(await text(request));
    if (form.get('act') === 'refuse') {
      await provider.interactionFinished(request, response, {
        error: 'access_denied',
        error_description: 'The person refused.',
      });
      return;
    }
    if (interaction.prompt.name === 'login') {
      const claims = readLogin(form);
      accounts.set(claims.sub, claims);
      await provider.interactionFinished(request, response, {
        login: {accountId: claims.sub, remember: false},
      });
      return;
    }
    await provider.interactionFinished(
      request,
      response,
      {consent: {grantId: await grantAll(interaction)}},
      {mergeWithLastSubmission: true},
    );
  }

  const handleProtocol = provider.callback();
  async function handle(request: IncomingMessage, response: ServerResponse) {
    if (!request.url?.startsWith('/interaction/')) {
      await handleProtocol(request, response);
      return;
    }
    const interaction = await provider.interactionDetails(request, response);
    if (request.method === 'POST') {
      await answer(request, response, interaction);
      return;
    }
    response.setHeader('content-type', 'text/html');
    response.end(
      interaction.prompt.name === 'login' ? SIGN_IN_PAGE : CONSENT_PAGE,
    );
  }
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });

  return {
    url,
    setting: JSON.stringify([
      {
        ...PROVIDER,
        discoveryUrl: `${url}/.well-known/openid-configuration`,
        clientId: CLIENT.id,
        clientSecret: CLIENT.secret,
      },
    ]),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
