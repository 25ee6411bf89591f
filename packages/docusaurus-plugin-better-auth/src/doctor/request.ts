import http from 'node:http';
import https from 'node:https';

/** Why there is no answer. */
export type UnreachedKind =
  'refused' | 'dns' | 'tls' | 'timeout' | 'broken-off' | 'not-http' | 'other';

/** Nothing answered, or not as HTTP has it. */
export class Unreached extends Error {
  override readonly name = 'Unreached';

  constructor(
    readonly kind: UnreachedKind,
    /** Node's code, such as `ECONNREFUSED`. */
    readonly code: string,
    readonly url: string,
  ) {
    super(`${url}: ${code}`);
  }
}

/** What a server answered, whatever its status is. */
export type Answer = {
  url: string;
  status: number;
  headers: Headers;
  /** Each `Set-Cookie` as it was sent. */
  setCookies: string[];
  /** The beginning of the body. */
  text: string;
  /** The body as JSON; undefined where it is none. */
  json: unknown;
  sentAt: number;
  receivedAt: number;
};

export type Question = {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** An address of this machine to ask from. */
  localAddress?: string;
  /** Internet protocol to ask by. */
  family?: 4 | 6;
};

export type Ask = (url: string, question?: Question) => Promise<Answer>;

const BODY_MAX_BYTES = 256 * 1024;

/** Node's codes of a connection that is not made, or ends. */
const KINDS: Record<string, UnreachedKind> = {
  EAI_AGAIN: 'dns',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'broken-off',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  ENOTFOUND: 'dns',
  EPIPE: 'broken-off',
  EPROTO: 'tls',
  ETIMEDOUT: 'timeout',
};

function kindOf(code: string): UnreachedKind {
  if (code.startsWith('HPE_')) {
    return 'not-http';
  }
  return (
    KINDS[code] ??
    (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code) ? 'tls' : 'other')
  );
}

function unreached(url: string, error: Error, isLate: boolean): Unreached {
  if (isLate) {
    return new Unreached('timeout', 'no answer in time', url);
  }
  // Several addresses of one name fail together.
  const first: unknown =
    error instanceof AggregateError ? error.errors[0] : error;
  const {code} = first as NodeJS.ErrnoException;
  return new Unreached(
    kindOf(code ?? ''),
    code ?? (error.message || 'unknown error'),
    url,
  );
}

function readHeaders(message: http.IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) {
      headers.append(name, value);
    }
  }
  return headers;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Asks as told, and nothing else: no header of its own, no redirect followed,
 * no cookie kept, each answer within the time and of a size that is read.
 *
 * @throws {Unreached} by the function that it makes.
 */
export function createAsk(timeoutMs: number): Ask {
  return (url, {method = 'GET', headers, body, ...connection} = {}) =>
    new Promise((resolve, reject) => {
      const sentAt = Date.now();
      const signal = AbortSignal.timeout(timeoutMs);
      const fail = (error: Error) =>
        reject(unreached(url, error, signal.aborted));
      const sent = body === undefined ? undefined : JSON.stringify(body);
      const {request} = url.startsWith('https:') ? https : http;
      const outgoing = request(
        url,
        {
          method,
          // A connection of its own for each: pools hide what ends them.
          agent: false,
          headers: {
            Accept: 'application/json',
            'User-Agent': 'docusaurus-better-auth-doctor',
            ...(sent !== undefined && {
              'Content-Type': 'application/json',
              'Content-Length': String(Buffer.byteLength(sent)),
            }),
            ...headers,
          },
          signal,
          ...connection,
        },
        (message) => {
          const chunks: Buffer[] = [];
          let size = 0;
          const finish = () => {
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({
              url,
              status: message.statusCode ?? 0,
              headers: readHeaders(message),
              setCookies: message.headersDistinct['set-cookie'] ?? [],
              text,
              json: parseJson(text),
              sentAt,
              receivedAt: Date.now(),
            });
          };
          message.on('data', (chunk: Buffer) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size > BODY_MAX_BYTES) {
              finish();
              outgoing.destroy();
            }
          });
          message.on('end', finish);
          message.on('error', fail);
        },
      );
      outgoing.on('error', fail);
      outgoing.end(sent);
    });
}
