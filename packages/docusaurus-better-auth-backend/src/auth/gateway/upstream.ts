import type {ClientRequest, IncomingMessage} from 'node:http';
import http from 'node:http';
import https from 'node:https';
import type {Duplex} from 'node:stream';
import {pipeline, Readable} from 'node:stream';
import zlib from 'node:zlib';
import {UpstreamError} from './upstreamError.js';
import {toClientHeaders} from './upstreamHeaders.js';

/** How long an upstream may take, in milliseconds. */
export type UpstreamTimeouts = {
  /** Until the connection stands. */
  connect: number;
  /** From then on until the answer begins, and between its parts. */
  answer: number;
};

export const UPSTREAM_TIMEOUTS: UpstreamTimeouts = {
  connect: 5_000,
  answer: 30_000,
};

export type UpstreamCall = {
  method: string;
  /** Path below the upstream's base path, with its query. */
  path: string;
  headers: Headers;
  body?: Uint8Array | undefined;
  timeouts?: UpstreamTimeouts | undefined;
};

export type Upstream = {
  /**
   * Asks the upstream and answers once its headers are here; the body follows
   * as it comes. A redirect is an answer like any other.
   * @throws {UpstreamError} Where no answer comes.
   */
  send(call: UpstreamCall): Promise<Response>;
  /** Closes idle connections. */
  close(): void;
};

const WITHOUT_BODY = new Set([204, 205, 304]);
const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS']);

const DECODERS: Readonly<Record<string, () => Duplex>> = {
  gzip: zlib.createGunzip,
  'x-gzip': zlib.createGunzip,
  deflate: zlib.createInflate,
  br: zlib.createBrotliDecompress,
};

function toResponse(incoming: IncomingMessage, method: string): Response {
  const status = incoming.statusCode ?? 0;
  const headers = toClientHeaders(incoming.rawHeaders);
  if (method === 'HEAD' || WITHOUT_BODY.has(status)) {
    incoming.resume();
    return new Response(null, {status, headers});
  }
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  const decoder = Object.hasOwn(DECODERS, encoding)
    ? DECODERS[encoding]?.()
    : undefined;
  if (!decoder) {
    return new Response(Readable.toWeb(incoming) as ReadableStream, {
      status,
      headers,
    });
  }
  // Identity was asked for; something on the way compressed all the same.
  headers.delete('content-encoding');
  headers.delete('content-length');
  // The stream's reader learns of an error; nobody else needs to.
  pipeline(incoming, decoder, () => undefined);
  return new Response(Readable.toWeb(decoder) as ReadableStream, {
    status,
    headers,
  });
}

/** Ends a request that takes too long to connect or to be answered. */
function watch(request: ClientRequest, timeouts: UpstreamTimeouts): void {
  const expire = (code: string) => () => {
    request.destroy(new UpstreamError(504, code));
  };
  let timer = setTimeout(expire('CONNECT_TIMEOUT'), timeouts.connect);
  const awaitAnswer = () => {
    clearTimeout(timer);
    timer = setTimeout(expire('ANSWER_TIMEOUT'), timeouts.answer);
  };
  request.once('socket', (socket) => {
    if (socket.connecting) {
      socket.once(
        request.protocol === 'https:' ? 'secureConnect' : 'connect',
        awaitAnswer,
      );
    } else {
      awaitAnswer();
    }
  });
  const stop = () => {
    clearTimeout(timer);
  };
  request.once('response', stop);
  request.once('close', stop);
}

/**
 * A Better Auth service over HTTP. By `node:http` rather than `fetch`, which
 * writes a `Sec-Fetch-Mode` of its own over the browser's, and Better Auth's
 * protection against forged sign-ins goes by the browser's.
 *
 * @param url Base URL, without a slash at its end.
 */
export function createUpstream(
  url: string,
  defaultTimeouts: UpstreamTimeouts = UPSTREAM_TIMEOUTS,
): Upstream {
  const {request: open, Agent} = url.startsWith('https:') ? https : http;
  const pool = new Agent({keepAlive: true});

  function sendOnce(
    {method, path, headers, body, timeouts = defaultTimeouts}: UpstreamCall,
    agent: http.Agent | false,
  ): Promise<Response> {
    return new Promise((resolve, reject) => {
      const request = open(`${url}${path}`, {
        method,
        agent,
        headers: {
          ...Object.fromEntries(headers),
          ...(body && {'content-length': body.byteLength}),
        },
      });
      watch(request, timeouts);
      request.once('response', (incoming) => {
        incoming.setTimeout(timeouts.answer, () => {
          incoming.destroy(new UpstreamError(504, 'ANSWER_TIMEOUT'));
        });
        try {
          resolve(toResponse(incoming, method));
        } catch {
          incoming.destroy();
          // A status or a header that no Response can hold.
          reject(new UpstreamError(502, 'INVALID_ANSWER'));
        }
      });
      request.on('error', (error: NodeJS.ErrnoException) => {
        reject(
          error instanceof UpstreamError
            ? error
            : Object.assign(new UpstreamError(502, error.code ?? 'UNKNOWN'), {
                wasIdle: request.reusedSocket,
              }),
        );
      });
      request.end(body);
    });
  }

  return {
    async send(call) {
      // A connection from the pool may be closed by the other side just now.
      // What only reads is sent again; what writes can't be sent twice, and
      // gets a connection of its own.
      if (!IDEMPOTENT.has(call.method)) {
        return sendOnce(call, false);
      }
      try {
        return await sendOnce(call, pool);
      } catch (error) {
        if ((error as {wasIdle?: boolean}).wasIdle) {
          return sendOnce(call, false);
        }
        throw error;
      }
    },
    close: () => {
      pool.destroy();
    },
  };
}
