import type {Server, ServerOptions, ServerResponse} from 'node:http';
import {createServer, STATUS_CODES} from 'node:http';
import type {Duplex} from 'node:stream';
import type {HttpBindings} from '@hono/node-server';
import {getRequestListener, RequestError} from '@hono/node-server';
import {createProblem, problemResponse} from 'better-auth-reader-profile';

/** Cookies of every site on one domain arrive together; Node's own is 16 KB. */
const HEADERS_MAX_BYTES = 64 * 1024;

/** How long a refused client may go on sending, in milliseconds. */
const LINGER_MS = 1_000;

/** How long a client may take, in milliseconds. */
export type ServerTimeouts = {
  /** Until the headers of a request are whole. */
  headers: number;
  /** Until a request is whole, its body too. */
  request: number;
  /** Between two requests on one connection. */
  keepAlive: number;
  /** Without taking anything of an answer, or being sent any of it. */
  silence: number;
  /** How often the first two are looked at. */
  check: number;
};

/**
 * Slow enough for a telephone, too fast for an attack that keeps connections
 * by sending a byte at a time. A connection is kept longer than load
 * balancers keep theirs (mostly 60 s), or they would meet a closed one.
 */
export const SERVER_TIMEOUTS: ServerTimeouts = {
  headers: 10_000,
  request: 20_000,
  keepAlive: 65_000,
  silence: 120_000,
  check: 1_000,
};

/** A connection is then made anew, so that a restart moves all of them. */
const REQUESTS_PER_CONNECTION = 1_000;

function toServerOptions(timeouts: ServerTimeouts): ServerOptions {
  return {
    maxHeaderSize: HEADERS_MAX_BYTES,
    // Node would answer a missing host without a body.
    requireHostHeader: false,
    headersTimeout: timeouts.headers,
    requestTimeout: timeouts.request,
    keepAliveTimeout: timeouts.keepAlive,
    connectionsCheckingInterval: timeouts.check,
  };
}

/** Answers to what Node's parser refuses, by its error's code. */
const REFUSALS: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    `The headers are larger than ${String(HEADERS_MAX_BYTES / 1024)} KB. Delete the cookies of this address and try again.`,
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
};

/** The answer to the request that this connection is at, begun or not. */
function answerOn(socket: Duplex): ServerResponse | null {
  // Node's own default looks at the same place; there is no public one.
  const {_httpMessage: answer} = socket as {
    _httpMessage?: ServerResponse | null;
  };
  return answer ?? null;
}

/** Told of what never became a request: the status it was answered with. */
export type OnRefusal = (status: number) => void;

function refuse(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  onRefusal: OnRefusal,
): void {
  const answer = answerOn(socket);
  if (answer?.headersSent) {
    // Words of ours would end up inside it.
    socket.destroy();
    return;
  }
  if (error.code === 'ECONNRESET' || !socket.writable) {
    // Nobody is there to read; or the answer is on its way, and this is more
    // of the same request.
    if (!socket.writableEnded) {
      socket.destroy();
    }
    return;
  }
  const [status, detail] = REFUSALS[error.code ?? ''] ?? [
    400,
    'This is not a request that HTTP/1.1 knows.',
  ];
  // A body that breaks off belongs to a request, which tells of it itself.
  if (answer === null || error.code !== 'HPE_INVALID_EOF_STATE') {
    onRefusal(status);
  }
  const body = JSON.stringify(createProblem(status, detail));
  socket.end(
    [
      `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
  // Closed at once, with bytes unread, the connection would be reset and the
  // answer lost.
  const linger = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once('close', () => {
    clearTimeout(linger);
  });
}

/**
 * An HTTP server that answers in words what never becomes a request: headers
 * too large, an unknown method, a host that is none, a client too slow.
 *
 * @param timeouts Default: {@link SERVER_TIMEOUTS}.
 */
export function createHttpServer(
  answer: (request: Request, env: Partial<HttpBindings>) => Promise<Response>,
  timeouts: ServerTimeouts = SERVER_TIMEOUTS,
  onRefusal: OnRefusal = () => undefined,
): Server {
  const listener = getRequestListener(
    (request, env) => answer(request, env as HttpBindings),
    {
      overrideGlobalObjects: false,
      errorHandler(error) {
        const problem =
          error instanceof RequestError
            ? createProblem(
                400,
                'The address or the Host header of this request cannot be read.',
              )
            : createProblem(500, 'Something went wrong on the server.');
        onRefusal(problem.status);
        return problemResponse(problem, {Connection: 'close'});
      },
    },
  );
  const server = createServer(
    toServerOptions(timeouts),
    (incoming, outgoing) => {
      void listener(incoming, outgoing);
    },
  );
  server.maxRequestsPerSocket = REQUESTS_PER_CONNECTION;
  // Node has none: a client that never reads would keep its answer here.
  server.timeout = timeouts.silence;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    refuse(error, socket, onRefusal);
  });
  return server;
}
