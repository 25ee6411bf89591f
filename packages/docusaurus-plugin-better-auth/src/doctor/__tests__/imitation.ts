import {once} from 'node:events';
import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {CONTRACT_VERSION} from 'better-auth-reader-profile/contract';

export const SITE = 'http://localhost:3000';

/** A request as a server of these tests sees it. */
export type Asked = {
  method: string;
  path: string;
  origin: string | undefined;
  headers: IncomingMessage['headers'];
  address: string | undefined;
  body: string;
};

export type Reply = {
  status: number;
  headers: Record<string, string | string[]>;
  /** An object or a list is sent as JSON. */
  body?: unknown;
};

export type Answerer = (asked: Asked) => Reply;
/** What is different in a backend that has a trouble. */
export type Change = (reply: Reply, asked: Asked) => Reply;

export type Running = {url: string; port: number; close: () => Promise<void>};

const CLEARED =
  'better-auth.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax';

const json = (status: number, body: unknown): Reply => ({
  status,
  headers: {'content-type': 'application/json'},
  body,
});

const notFound = json(404, {detail: 'Not found'});

export const CAPABILITIES = {
  contract_version: CONTRACT_VERSION,
  auth: {
    base_path: '/auth',
    methods: ['email_password'],
    social_providers: [],
    password: {min_length: 8, max_length: 128},
    verification_required: false,
  },
  profile: {consent_version: '1'},
  ask: true,
  admin: false,
};

const signInFromUntrusted = json(403, {code: 'INVALID_ORIGIN'});

/** What a backend of level 3 answers to somebody who is signed out. */
function wellDone({method, path, origin}: Asked): Reply {
  switch (`${method} ${path}`) {
    case 'GET /auth/ok':
      return json(200, {ok: true});
    case 'GET /auth/get-session':
      return json(200, null);
    case 'POST /auth/sign-out':
      return origin === SITE
        ? {
            ...json(200, {success: true}),
            headers: {
              'content-type': 'application/json',
              'set-cookie': [CLEARED],
            },
          }
        : signInFromUntrusted;
    case 'POST /auth/sign-in/email':
    case 'POST /auth/reset-password':
      return json(400, {code: 'VALIDATION_ERROR'});
    case 'GET /api/v1/capabilities':
      return json(200, CAPABILITIES);
    case 'GET /api/v1/profile':
    case 'POST /api/v1/profile':
      return json(401, {detail: 'Sign in first'});
    case 'POST /api/v1/select':
      return json(200, {documents: []});
    case 'POST /api/v1/query':
      return json(422, {detail: 'A question is missing'});
    case 'GET /healthz':
    case 'GET /readyz':
      return json(200, {status: 'ok'});
    default:
      return method === 'OPTIONS' ? {status: 204, headers: {}} : notFound;
  }
}

function withCors(reply: Reply, {origin, method}: Asked): Reply {
  return {
    ...reply,
    headers: {
      ...reply.headers,
      vary: 'Origin',
      'x-content-type-options': 'nosniff',
      ...(origin === SITE && {
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers':
          'Retry-After, X-Retry-After, Content-Disposition',
        ...(method === 'OPTIONS' && {
          'access-control-allow-headers': 'content-type',
          'access-control-allow-methods': 'GET, POST, PUT, DELETE',
          'access-control-max-age': '600',
        }),
      }),
    },
  };
}

/** A healthy backend of level 3, but for these changes. */
export function imitate(...changes: Change[]): Answerer {
  return (asked) =>
    changes.reduce(
      (reply, change) => change(reply, asked),
      withCors(wellDone(asked), asked),
    );
}

/** Answers one path otherwise. */
export function at(path: RegExp, change: Partial<Reply> | Change): Change {
  return (reply, asked) =>
    !path.test(`${asked.method} ${asked.path}`)
      ? reply
      : typeof change === 'function'
        ? change(reply, asked)
        : {...reply, ...change};
}

/** Sets headers, or takes them away where they are null. */
export function headers(changed: Record<string, string | null>): Change {
  return (reply) => ({
    ...reply,
    headers: Object.fromEntries(
      Object.entries({...reply.headers, ...changed}).filter(
        (entry): entry is [string, string] => entry[1] !== null,
      ),
    ),
  });
}

/** A server on a free port of this machine. */
export async function serve(answer: Answerer): Promise<Running> {
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const reply = answer({
        method: request.method ?? '',
        path: request.url ?? '',
        origin: request.headers.origin,
        headers: request.headers,
        address: request.socket.remoteAddress,
        body,
      });
      response.writeHead(reply.status, reply.headers);
      response.end(
        typeof reply.body === 'string' || reply.body === undefined
          ? reply.body
          : JSON.stringify(reply.body),
      );
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(port)}`,
    port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
