import {findTroubles, gone, HTML, moved} from './brokenServers';
import {at, CAPABILITIES, type Change} from './imitation';

const page: Change = () => ({
  status: 200,
  headers: HTML,
  body: '<!doctype html><title>Docs</title>',
});

findTroubles([
  {
    name: 'no catch-all',
    changes: [at(/ \/auth\//, gone)],
    troubles: [/^endpoints: Nothing of Better Auth is at \S+\/auth \(404\)/],
  },
  {
    name: 'another base path',
    changes: [moved('/api/auth')],
    troubles: [
      'endpoints: Better Auth is at /api/auth, and the site looks for it at /auth.',
    ],
  },
  {
    name: 'a base path that the backend tells',
    changes: [
      moved('/accounts'),
      at(/capabilities/, {
        body: {
          ...CAPABILITIES,
          auth: {...CAPABILITIES.auth, base_path: '/accounts'},
        },
      }),
    ],
    troubles: [/^endpoints: Better Auth is at \/accounts/],
  },
  {
    name: 'reads alone passed on',
    changes: [at(/^POST \/auth/, {status: 405})],
    troubles: [/^endpoints: A part of Better Auth .* is 405\.$/],
  },
  {
    name: 'a page at every path',
    changes: [page],
    troubles: [
      /^endpoints: What answers at \S+ is not Better Auth \(200, text\/html/,
      /^profile: The backend has no reader profiles/,
      /^ask: What POST \S+ answers is not of the contract's shape/,
    ],
  },
  {
    name: 'a password in front of everything',
    changes: [
      (reply, {method}) =>
        method === 'OPTIONS' ? reply : {...reply, status: 401, body: 'No'},
    ],
    troubles: [
      /^endpoints: \S+ answers 401 to somebody who is signed out/,
      /^ask: POST \S+ answers 401 to a reader who is signed out/,
    ],
  },
  {
    name: 'a redirect to another address',
    changes: [
      at(/ \/auth\//, {
        status: 301,
        headers: {location: 'https://www.example.com/auth/ok'},
      }),
    ],
    troubles: [/^endpoints: .* leads elsewhere \(301, to https:\/\/www/],
  },
  {
    name: 'a proxy without its service',
    changes: [() => ({status: 502, headers: HTML, body: '<h1>Bad Gateway'})],
    troubles: [/^reachable: \S+ answers 502/],
  },
  {
    name: 'no tables: Better Auth fails at everything',
    changes: [at(/ \/auth\//, {status: 500, body: ''})],
    troubles: [/^database: \S+\/auth\/ok answers 500/],
  },
  {
    name: 'no tables: Better Auth fails where it needs one',
    changes: [at(/reset-password/, {status: 500, body: ''})],
    troubles: [/^database: \S+\/auth\/reset-password answers 500/],
  },
]);
