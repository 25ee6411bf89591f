// @ts-check
import {once} from 'node:events';
import {createServer} from 'node:http';

/** Where the sites expect their backend; Chromium is told where it really is. */
export const BACKEND_URL = 'http://backend.example.test';

const CAPABILITIES = {
  contract_version: 1,
  auth: {
    base_path: '/auth',
    methods: ['email_password'],
    social_providers: [],
    password: {min_length: 8, max_length: 128},
    verification_required: false,
    password_reset: true,
  },
  profile: {consent_version: '1'},
  ask: false,
  admin: false,
};

const SESSION = {
  session: {
    id: 's1',
    userId: 'r1',
    token: 't',
    expiresAt: '2099-01-01T00:00:00.000Z',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  },
  user: {
    id: 'r1',
    name: 'Ada Lovelace',
    email: 'ada@example.com',
    emailVerified: true,
    image: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  },
};

/**
 * Answers what a site asks while it loads, in no time: the browser is
 * measured here, and `npm run bench:backend` measures the backend.
 */
export const startStandInBackend = async () => {
  const state = {isSignedIn: false};
  const server = createServer((request, response) => {
    const origin = request.headers.origin ?? '*';
    const headers = {
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers':
        request.headers['access-control-request-headers'] ?? '*',
      'content-type': 'application/json',
    };
    const {pathname} = new URL(request.url ?? '/', BACKEND_URL);
    if (request.method === 'OPTIONS') {
      response.writeHead(204, headers).end();
    } else if (pathname === '/auth/get-session') {
      response
        .writeHead(200, headers)
        .end(JSON.stringify(state.isSignedIn ? SESSION : null));
    } else if (pathname === '/api/v1/capabilities') {
      response.writeHead(200, headers).end(JSON.stringify(CAPABILITIES));
    } else {
      response.writeHead(404, headers).end('{}');
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The stand-in backend listens on no port.');
  }
  return {
    address: `127.0.0.1:${String(address.port)}`,
    state,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
