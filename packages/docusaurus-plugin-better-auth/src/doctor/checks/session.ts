import type {Check} from '../check';
import {isSessionAnswer} from '../authEndpoint';
import type {DoctorContext} from '../context';
import {findSessionCookie, judgeCookie} from '../cookieRules';
import {isTrouble, type Finding} from '../report';
import {
  createThrowAwayAccount,
  type ThrowAwayAccount,
} from '../throwAwayAccount';

/** Several in a row: of several processes, each must know the session. */
const READS = 4;

const CONSENT_RULE = {
  into: "the backend's handler of POST /api/v1/profile",
  lines:
    "if (!consent_given && (software_background || hardware_background)) -> 400 'Consent must be given to store background information'",
};

async function checkReads(
  {authUrl}: DoctorContext,
  account: ThrowAwayAccount,
): Promise<Finding[]> {
  let known = 0;
  let hasToken = false;
  for (let read = 0; read < READS; read += 1) {
    const answer = await account.call(`${authUrl}/get-session`);
    if (isSessionAnswer(answer) && answer.json !== null) {
      known += 1;
      hasToken ||= /"token"\s*:/.test(answer.text);
    }
  }
  if (known < READS) {
    return [
      {
        severity: 'error',
        where: 'backend',
        what:
          known === 0
            ? 'The session is not kept: after a sign-up its cookie comes back, and get-session knows nobody.'
            : `The session is known to ${known} of ${READS} requests.`,
        why:
          known === 0
            ? 'A proxy takes the cookie out of requests, the secret changes with each start, or sessions are stored nowhere.'
            : 'Several processes do not share a secret or a database.',
        change:
          'Set one BETTER_AUTH_SECRET and one database for all processes, and let the proxy pass Cookie and Set-Cookie on as they are.',
        paste: [
          {
            into: 'the environment of each process of the backend',
            lines: 'BETTER_AUTH_SECRET=   # openssl rand -base64 32',
          },
        ],
      },
    ];
  }
  return hasToken
    ? [
        {
          severity: 'information',
          where: 'backend',
          what: "The JSON of a session bears the session's token.",
          why: 'Better Auth does so by itself. A script that gets into a page can read it there, though it cannot read the cookie.',
          change: 'Nothing; the reference backend leaves it out.',
          paste: [],
        },
      ]
    : [];
}

/** Whether a background is refused without consent, and kept with it. */
async function checkConsentRule(
  {apiUrl}: DoctorContext,
  account: ThrowAwayAccount,
): Promise<Finding[]> {
  const url = `${apiUrl}/profile`;
  const background = {
    software_background: 'A test of better-auth:doctor',
    hardware_background: null,
  };
  const save = (body: unknown) => account.call(url, {method: 'POST', body});
  const broken = (what: string, why: string): Finding[] => [
    {
      severity: 'error',
      where: 'backend',
      what,
      why,
      change: 'Follow the contract: refuse, store and erase as consent says.',
      paste: [CONSENT_RULE],
    },
  ];
  const refused = await save({...background, consent_given: false});
  if (refused.status < 300) {
    return broken(
      `POST ${url} takes a background without consent (${refused.status}).`,
      'Readers are promised that nothing of it is stored unless they agree.',
    );
  }
  const kept = await save({...background, consent_given: true});
  if (kept.status >= 300) {
    return broken(
      `POST ${url} answers ${kept.status} to a background with consent.`,
      'Readers who agree are told that it failed.',
    );
  }
  await save({
    software_background: null,
    hardware_background: null,
    consent_given: false,
  });
  const after = await account.call(url);
  return after.text.includes(background.software_background)
    ? broken(
        `After consent was withdrawn, GET ${url} still answers the background.`,
        'Withdrawing is to erase it at once.',
      )
    : [];
}

function stays(account: ThrowAwayAccount): Finding {
  return {
    severity: 'information',
    where: 'backend',
    what: `The throw-away account ${account.email} could not be deleted.`,
    why: 'The backend does not let readers delete their accounts (Better Auth: user.deleteUser), or asks for more first.',
    change: 'Delete it by hand.',
    paste: [
      {
        into: "a SQL client of the backend's database",
        lines: `DELETE FROM "user" WHERE email = '${account.email}';`,
      },
    ],
  };
}

async function checkAccount(
  context: DoctorContext,
  account: ThrowAwayAccount,
): Promise<Finding[] | {skipped: string}> {
  const {signUp} = account;
  const cookie = findSessionCookie(signUp.setCookies);
  if (cookie === null) {
    const token = (signUp.json as {token?: unknown} | null)?.token;
    return typeof token === 'string'
      ? [
          {
            severity: 'error',
            where: 'proxy',
            what: 'A sign-up makes a session, and its answer sets no cookie.',
            why: 'Something between takes Set-Cookie out of the answer: often a gateway that copies the body only.',
            change: 'Pass every Set-Cookie on, each as a header of its own.',
            paste: [
              {
                into: 'a gateway in FastAPI with httpx',
                lines:
                  'for value in upstream.headers.get_list("set-cookie"):\n    response.headers.append("set-cookie", value)',
              },
            ],
          },
        ]
      : {
          skipped:
            'A sign-up makes no session here, since the address must be confirmed first.',
        };
  }
  const judged = judgeCookie(
    cookie,
    context.backendUrl,
    context.origins.map(({origin}) => origin),
  ).filter(isTrouble);
  if (!account.keepsCookie) {
    return judged.length > 0
      ? judged
      : [
          {
            severity: 'error',
            where: 'backend',
            what: 'The cookie of a sign-up is one that is not kept or not sent back.',
            why: `It does not fit the address at which it is asked for: ${cookie.toString().replace(/=[^;]*/, '=…')}.`,
            change: 'Leave its path and domain as Better Auth sets them.',
            paste: [],
          },
        ];
  }
  const reads = await checkReads(context, account);
  const isKept = !reads.some(isTrouble);
  return [
    ...judged,
    ...reads,
    ...(isKept && context.options.readerProfile
      ? await checkConsentRule(context, account)
      : []),
  ];
}

/** Signs a throw-away account up, and sees whether it stays signed in. */
export const session: Check = {
  id: 'session',
  title: 'A sign-up is kept, and the consent rule holds',
  needs: ['reachable', 'endpoints', 'database', 'trusted-origins'],
  async run(context) {
    if (!context.mayWrite) {
      return {
        skipped:
          'It makes an account, and deletes it again: asked for by --sign-up.',
      };
    }
    const account = await createThrowAwayAccount(context);
    const {status, text} = account.signUp;
    if (status === 429) {
      return {
        skipped: 'Too many sign-ups from here just now; try again later.',
      };
    }
    if (status >= 300) {
      return {
        skipped: `No account can be made by e-mail and password here (${status} ${/"code"\s*:\s*"(\w+)"/.exec(text)?.[1] ?? ''}).`,
      };
    }
    let isRemoved = false;
    let outcome: Finding[] | {skipped: string} = [];
    try {
      outcome = await checkAccount(context, account);
    } finally {
      isRemoved = await account.remove().catch(() => false);
    }
    if (isRemoved) {
      return outcome;
    }
    return 'skipped' in outcome
      ? [stays(account)]
      : [...outcome, stays(account)];
  },
};
