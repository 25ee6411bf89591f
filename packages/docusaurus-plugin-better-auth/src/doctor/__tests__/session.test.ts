import {expect, it} from 'vitest';
import {session} from '../checks/session';
import {diagnose} from './diagnose';
import {at, imitate, serve, type Change} from './imitation';

const COOKIE =
  'better-auth.session_token=secret; Path=/; HttpOnly; SameSite=Lax';

const TIME = '2026-11-23T12:00:00Z';

const json =
  (status: number, body: unknown): Change =>
  () => ({status, headers: {'content-type': 'application/json'}, body});

/** A backend that signs readers up, and keeps their background with consent. */
function signingUp(): Change[] {
  let background: string | null = null;
  return [
    at(/^POST \/auth\/sign-up/, () => ({
      status: 200,
      headers: {'content-type': 'application/json', 'set-cookie': COOKIE},
      body: {token: null, user: {id: '1'}},
    })),
    at(/get-session/, (reply, {headers}) =>
      headers.cookie === undefined
        ? reply
        : {...reply, body: {session: {id: '1'}, user: {id: '1'}}},
    ),
    at(/^POST \/auth\/delete-user/, json(200, {success: true})),
    at(/ \/api\/v1\/profile/, (reply, {headers, method, body}) => {
      if (headers.cookie === undefined) {
        return reply;
      }
      const sent =
        method === 'POST'
          ? (JSON.parse(body) as {
              consent_given: boolean;
              software_background: string | null;
            })
          : null;
      if (sent?.software_background && !sent.consent_given) {
        return {...reply, status: 400, body: {detail: 'No consent'}};
      }
      background = sent === null ? background : sent.software_background;
      return {
        ...reply,
        status: 200,
        body: {user_id: '1', software_background: background, created_at: TIME},
      };
    }),
  ];
}

type Case = {
  name: string;
  changes: Change[];
  findings: RegExp[];
};

let reads = 0;

it.each<Case>([
  {name: 'all is well', changes: [], findings: []},
  {
    name: 'the session is forgotten',
    changes: [at(/get-session/, (reply) => ({...reply, body: null}))],
    findings: [/^error: The session is not kept/],
  },
  {
    name: 'only one of two processes knows the session',
    changes: [
      at(/get-session/, (reply) => {
        reads += 1;
        return reads % 2 === 0 ? {...reply, body: null} : reply;
      }),
    ],
    findings: [/^error: The session is known to \d of 4 requests/],
  },
  {
    name: 'a gateway copies the body alone',
    changes: [at(/sign-up/, json(200, {token: 'secret', user: {id: '1'}}))],
    findings: [/^error: A sign-up makes a session, and its answer sets no/],
  },
  {
    name: 'the cookie is for another path',
    changes: [
      at(/sign-up/, (reply) => ({
        ...reply,
        headers: {...reply.headers, 'set-cookie': `${COOKIE}; Path=/internal`},
      })),
    ],
    findings: [/^error: The cookie of a sign-up is one that is not kept/],
  },
  {
    name: 'a background is taken without consent',
    changes: [at(/^POST \S+profile/, (reply) => ({...reply, status: 200}))],
    findings: [/^error: POST \S+ takes a background without consent/],
  },
  {
    name: 'a background stays after it is withdrawn',
    changes: [
      at(/^GET \S+profile/, (reply) => ({
        ...reply,
        body: {software_background: 'A test of better-auth:doctor'},
      })),
    ],
    findings: [/^error: After consent was withdrawn/],
  },
  {
    name: 'the account cannot be deleted',
    changes: [at(/delete-user/, json(404, null))],
    findings: [/^information: The throw-away account \S+ could not be deleted/],
  },
])('with --sign-up: $name', async ({changes, findings}) => {
  const asked: string[] = [];
  const answer = imitate(...signingUp(), ...changes);
  const {url, close} = await serve((request) => {
    asked.push(`${request.method} ${request.path}`);
    return answer(request);
  });

  const {report} = await diagnose({
    backendUrl: url,
    mayWrite: true,
    checks: [session],
  });
  await close();

  expect(
    report.checks.flatMap((check) =>
      check.findings.map(({severity, what}) => `${severity}: ${what}`),
    ),
  ).toEqual(findings.map((text) => expect.stringMatching(text) as string));
  // Whatever went wrong, what was made is taken away again.
  expect(asked.at(-1)).toBe('POST /auth/delete-user');
  expect(JSON.stringify(report)).not.toContain('secret;');
});
