import {once} from 'node:events';
import {
  createServer,
  request as sendRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {buffer} from 'node:stream/consumers';

/** Who is on the network of a test. */
export type Hosts = {
  /** The site's origin in this test. */
  siteUrl: string;
  /** The backend's origin, as the site's pages know it. */
  backendUrl: string;
  /** Where the backend that this test has chosen really listens. */
  chosenBackendUrl: string;
  providerUrl: string;
};

export type Answer = {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string;
};

/** What becomes of the requests to the backend, preflights aside. */
type BackendState =
  'answers' | 'down' | 'hangs' | ((answer: Answer, path: string) => Answer);

/**
 * The network between a test's browser and the servers: a real forward proxy
 * of the test's own, so that one test's outage is not another's.
 */
export type Network = {
  /** The proxy's address. */
  url: string;
  /** Passes requests on; the state of things at first. */
  restoreBackend: () => void;
  /** Drops each connection to the backend. */
  dropBackend: () => void;
  /** Takes requests to the backend and never answers. */
  hangBackend: () => void;
  /** Changes what the backend really answered. */
  changeAnswers: (change: (answer: Answer, path: string) => Answer) => void;
  /** Adds headers to what the site answers, as a host may be told to. */
  addSiteHeaders: (headersFor: (path: string) => OutgoingHttpHeaders) => void;
  /** Each request to the backend so far, as `METHOD /path`. */
  backendRequests: string[];
  /** Each address that was asked for so far. */
  addresses: string[];
  /** Hosts that were asked for and are neither ours nor the OpenID provider. */
  foreignHosts: string[];
  stop: () => Promise<void>;
};

function forward(request: IncomingMessage, target: URL, port: string) {
  const {'proxy-connection': _, ...headers} = request.headers;
  const forwarded = sendRequest({
    // All servers listen here, whatever `localhost` is taken for.
    host: '127.0.0.1',
    port,
    path: target.pathname + target.search,
    method: request.method,
    headers,
    // A connection that is kept may be closed just as it is used again.
    agent: false,
  });
  request.pipe(forwarded);
  return forwarded;
}

async function receive(
  forwarded: ReturnType<typeof forward>,
): Promise<IncomingMessage> {
  const [incoming] = (await once(forwarded, 'response')) as [IncomingMessage];
  return incoming;
}

async function relay(
  incoming: IncomingMessage,
  response: ServerResponse,
  change: (answer: Answer) => Answer,
) {
  const {
    'content-length': _length,
    'transfer-encoding': _encoding,
    ...headers
  } = incoming.headers;
  const {status, ...answer} = change({
    status: incoming.statusCode ?? 502,
    headers,
    body: (await buffer(incoming)).toString('utf8'),
  });
  response.writeHead(status, answer.headers);
  response.end(answer.body);
}

/** Starts the network of one test. */
export async function startNetwork({
  siteUrl,
  backendUrl,
  chosenBackendUrl,
  providerUrl,
}: Hosts): Promise<Network> {
  const backend = new URL(backendUrl).host;
  const portOf = new Map([
    [new URL(siteUrl).host, new URL(siteUrl).port],
    [backend, new URL(chosenBackendUrl).port],
    [new URL(providerUrl).host, new URL(providerUrl).port],
  ]);
  const site = new URL(siteUrl).host;
  let state: BackendState = 'answers';
  let headersFor: (path: string) => OutgoingHttpHeaders = () => ({});
  const backendRequests: string[] = [];
  const addresses: string[] = [];
  const foreignHosts: string[] = [];

  async function handle(request: IncomingMessage, response: ServerResponse) {
    // A forward proxy is asked for whole addresses.
    const target = new URL(request.url ?? '');
    addresses.push(target.href);
    const port = portOf.get(target.host);
    if (port === undefined) {
      foreignHosts.push(target.host);
      response.writeHead(502).end();
      return;
    }
    if (target.host === backend) {
      backendRequests.push(`${request.method ?? ''} ${target.pathname}`);
      if (state === 'down') {
        request.socket.destroy();
        return;
      }
      if (state === 'hangs') {
        return;
      }
    }
    const incoming = await receive(forward(request, target, port));
    const change = state;
    if (
      target.host === backend &&
      request.method !== 'OPTIONS' &&
      typeof change === 'function'
    ) {
      await relay(incoming, response, (answer) =>
        change(answer, target.pathname),
      );
    } else {
      response.writeHead(incoming.statusCode ?? 502, {
        ...incoming.headers,
        ...(target.host === site && headersFor(target.pathname)),
      });
      incoming.pipe(response);
    }
  }

  const server = createServer((request, response) => {
    // A page that is left drops its requests; so does the proxy then.
    handle(request, response).catch(() => request.socket.destroy());
  });
  // What is asked for over TLS is none of our servers.
  server.on('connect', (request: IncomingMessage) => {
    foreignHosts.push(request.url ?? '');
    request.socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    restoreBackend() {
      state = 'answers';
    },
    dropBackend() {
      state = 'down';
    },
    hangBackend() {
      state = 'hangs';
    },
    changeAnswers(change) {
      state = change;
    },
    addSiteHeaders(added) {
      headersFor = added;
    },
    backendRequests,
    addresses,
    foreignHosts,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
