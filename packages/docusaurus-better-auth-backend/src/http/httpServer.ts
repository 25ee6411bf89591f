import type {Server} from 'node:http';
import {createServer, STATUS_CODES} from 'node:http';
import type {Duplex} from 'node:stream';
import type {HttpBindings} from '@hono/node-server';
import {getRequestListener, RequestError} from '@hono/node-server';
import {createProblem, problemResponse} from 'better-auth-reader-profile';

/** Cookies of every site on one domain arrive together; Node's own is 16 KB. */
const HEADERS_MAX_BYTES = 64 * 1024;

/** How long a refused client may go on sending, in milliseconds. */
const LINGER_MS = 1_000;

/** Answers to what Node's parser refuses, by its error's code. */
const REFUSALS: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    `The headers are larger than ${String(HEADERS_MAX_BYTES / 1024)} KB. Delete the cookies of this address and try again.`,
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
};

function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
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
 * too large, an unknown method, a host that is none.
 */
export function createHttpServer(
  answer: (request: Request, env: Partial<HttpBindings>) => Promise<Response>,
): Server {
  const listener = getRequestListener(
    (request, env) => answer(request, env as HttpBindings),
    {
      overrideGlobalObjects: false,
      errorHandler: (error) =>
        problemResponse(
          error instanceof RequestError
            ? createProblem(
                400,
                'The address or the Host header of this request cannot be read.',
              )
            : createProblem(500, 'Something went wrong on the server.'),
          {Connection: 'close'},
        ),
    },
  );
  const server = createServer(
    // Node would answer a missing host without a body.
    {maxHeaderSize: HEADERS_MAX_BYTES, requireHostHeader: false},
    (incoming, outgoing) => {
      void listener(incoming, outgoing);
    },
  );
  server.on('clientError', refuse);
  return server;
}
