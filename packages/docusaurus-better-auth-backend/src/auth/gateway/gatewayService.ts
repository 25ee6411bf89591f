import {randomUUID} from 'node:crypto';
import {createProblem, problemResponse} from 'better-auth-reader-profile';
import type {BackendConfig} from '../../config.js';
import type {Database} from '../../database/openDatabase.js';
import {CLIENT_ADDRESS_HEADER} from '../../http/clientAddress.js';
import type {AuthService} from '../authService.js';
import {createAccountDeletion} from './accountDeletion.js';
import {readCurrentUser} from './currentUser.js';
import type {AskUpstream} from './gatewayAccount.js';
import {createGatewayAccount, describeUpstream} from './gatewayAccount.js';
import {createGatewayAdapter} from './gatewayAdapter.js';
import type {Upstream} from './upstream.js';
import {UpstreamError, upstreamProblem} from './upstreamError.js';
import {addForwarding, isLoop, toUpstreamHeaders} from './upstreamHeaders.js';

/** Separators that a server behind the gateway may decode, and dots between them. */
const AMBIGUOUS_PATH = /%2f|%5c|\\|(?:^|\/)\.{1,2}(?:\/|$)/i;

export type GatewayParts = {
  config: Pick<
    BackendConfig,
    'authBasePath' | 'url' | 'log' | 'requireEmailVerification'
  >;
  database: Database;
  upstream: Upstream;
  /** Erases what is held about a reader whose account is gone. */
  eraseReader: (userId: string) => Promise<void>;
};

/**
 * Better Auth as a service elsewhere: requests below `{AUTH}` are passed on to
 * it, and it is asked who a reader is.
 */
export function createGatewayService({
  config,
  database,
  upstream,
  eraseReader,
}: GatewayParts): AuthService {
  const {authBasePath, log} = config;
  const gatewayId = randomUUID();

  const forwardingOf = (clientAddress: string | undefined) => ({
    clientAddress,
    publicUrl: config.url,
    gatewayId,
  });

  async function getCurrentUser(request: Request, clientAddress?: string) {
    const cookie = request.headers.get('Cookie');
    if (cookie === null) {
      return null;
    }
    const headers = new Headers({Cookie: cookie});
    addForwarding(headers, forwardingOf(clientAddress));
    return readCurrentUser(upstream, headers);
  }

  const deleteAccount = createAccountDeletion({
    readUserId: async (request) =>
      (await getCurrentUser(request, readClientAddress(request)))?.id ?? null,
    checkDatabase: () => database.query('SELECT 1'),
    eraseReader,
  });

  async function passOn(request: Request, path: string): Promise<Response> {
    const body = new Uint8Array(await request.arrayBuffer());
    return upstream.send({
      method: request.method,
      path,
      headers: toUpstreamHeaders(
        request.headers,
        forwardingOf(readClientAddress(request)),
      ),
      body: body.byteLength > 0 || hasBody(request) ? body : undefined,
    });
  }

  const askForReader: AskUpstream = ({
    request,
    clientAddress,
    method,
    path,
    body,
  }) => {
    const headers = new Headers();
    for (const name of ['Cookie', 'Origin', 'User-Agent']) {
      const value = request.headers.get(name);
      if (value !== null) {
        headers.set(name, value);
      }
    }
    if (body) {
      headers.set('Content-Type', 'application/json');
    }
    addForwarding(headers, forwardingOf(clientAddress));
    return upstream.send({
      method,
      path,
      headers,
      body: body && new TextEncoder().encode(JSON.stringify(body)),
    });
  };

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const path = url.pathname.slice(authBasePath.length);
    if (
      !url.pathname.startsWith(`${authBasePath}/`) ||
      AMBIGUOUS_PATH.test(path)
    ) {
      return problemResponse(
        createProblem(404, 'There is nothing at this address.'),
      );
    }
    if (isLoop(request.headers, gatewayId)) {
      throw new UpstreamError(502, 'LOOP');
    }
    return deleteAccount(request, path, () =>
      passOn(request, `${path}${url.search}`),
    );
  }

  return {
    async handler(request) {
      try {
        return await answer(request);
      } catch (error) {
        if (!(error instanceof UpstreamError)) {
          throw error;
        }
        const {status, code} = error;
        log({level: 'error', event: 'upstream', status, code});
        return upstreamProblem(status);
      }
    },
    getCurrentUser,
    describe: () =>
      Promise.resolve(describeUpstream(config.requireEmailVerification)),
    ...createGatewayAccount(askForReader),
    getAdapter: () => createGatewayAdapter(database),
  };
}

/** Written by the auth handler, over what a client may have sent. */
function readClientAddress(request: Request): string | undefined {
  return request.headers.get(CLIENT_ADDRESS_HEADER) ?? undefined;
}

/** Methods whose messages say how long their body is even where it is empty. */
function hasBody({method}: Request): boolean {
  return method === 'POST' || method === 'PUT' || method === 'PATCH';
}
