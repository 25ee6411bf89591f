import {lookup} from 'node:dns/promises';
import {setTimeout as wait} from 'node:timers/promises';
import {forBetterAuth, forEnvironment, type Check} from '../check';
import type {DoctorContext} from '../context';
import type {Finding} from '../report';
import {Unreached, type Answer, type Question} from '../request';
import {isLoopback} from '../sameSite';

/** More than any usual limit on sign-ins lets one client try in a row. */
const TRIES = 12;

const WAIT_MAX_SECONDS = 15;

/** Addresses for documentation (RFC 5737): nobody's own. */
const SOMEBODY_ELSE = '203.0.113.77';

/** A second address of this machine, from which it asks as another client. */
async function otherAddress(backendUrl: string): Promise<Question | null> {
  const {hostname} = new URL(backendUrl);
  if (isLoopback(hostname)) {
    return {localAddress: '127.0.0.2', family: 4};
  }
  const known = await lookup(hostname.replace(/^\[|\]$/g, ''), {all: true});
  const families = new Set(known.map(({family}) => family));
  return families.has(4) && families.has(6) ? {family: 6} : null;
}

/** How long a limited client is asked to wait, as far as anybody would. */
function waitingMs({headers}: Answer): number {
  const seconds = Number(
    headers.get('retry-after') ?? headers.get('x-retry-after') ?? '0',
  );
  return Math.min(Math.max(0, seconds || 0), WAIT_MAX_SECONDS) * 1000;
}

/** Sign-ins without a body: they count, and name nobody. */
function createAttempt(
  {ask, authUrl, origins}: DoctorContext,
  connection: Question,
) {
  return (question: Question = {}): Promise<Answer> =>
    ask(`${authUrl}/sign-in/email`, {
      method: 'POST',
      body: {},
      ...connection,
      ...question,
      headers: {Origin: origins[0]?.origin ?? '', ...question.headers},
    });
}

const BEHIND_A_PROXY: Finding['paste'] = [
  forEnvironment('TRUSTED_PROXIES=10.0.0.0/8   # where your proxy asks from'),
  forBetterAuth(
    'advanced: {',
    "  ipAddress: {ipAddressHeaders: ['x-forwarded-for'], trustedProxies: ['10.0.0.0/8']},",
    '},',
  ),
  {
    into: 'the proxy (nginx)',
    lines: 'proxy_set_header X-Forwarded-For $remote_addr;',
  },
];

function shared(what: string): Finding {
  return {
    severity: 'error',
    where: 'proxy',
    what,
    why: 'The backend counts all clients as one: it sees the address of the proxy alone, or none. A few wrong passwords of anybody then keep every reader from signing in.',
    change:
      'Let the proxy name the client in X-Forwarded-For, and tell the backend which proxy to believe.',
    paste: BEHIND_A_PROXY,
  };
}

const FORGED: Finding = {
  severity: 'error',
  where: 'proxy',
  what: 'Whoever sends an X-Forwarded-For of their own gets past the limit on sign-ins.',
  why: 'The backend believes the header whoever sends it, so that passwords can be guessed without end.',
  change:
    'Let the proxy overwrite the header, and the backend believe it from that proxy alone; do not let the backend be reached past the proxy.',
  paste: BEHIND_A_PROXY,
};

const UNLIMITED: Finding = {
  severity: 'warning',
  where: 'backend',
  what: `${TRIES} sign-ins in a row are not limited.`,
  why: 'Passwords can be guessed as fast as the backend answers.',
  change: 'Turn limits on; Better Auth does so where NODE_ENV is "production".',
  paste: [
    forEnvironment('NODE_ENV=production'),
    forBetterAuth('rateLimit: {enabled: true},'),
  ],
};

/** Whether guessing is limited, for each client by itself. */
export const rateLimit: Check = {
  id: 'rate-limit',
  title: 'Sign-ins are limited, for each client by itself',
  needs: ['reachable', 'endpoints', 'database'],
  async run(context) {
    const other = await otherAddress(context.backendUrl);
    const attempt = createAttempt(context, other === null ? {} : {family: 4});
    let answer = await attempt();
    if (answer.status === 429) {
      // Somebody here may have tried just before.
      await wait(waitingMs(answer));
      answer = await attempt();
    }
    if (answer.status === 429) {
      return [
        shared(
          'The first sign-in of this machine is already one too many (429), also after the wait that was asked for.',
        ),
      ];
    }
    for (let tries = 1; tries < TRIES && answer.status !== 429; tries += 1) {
      if (answer.status >= 500) {
        return {
          skipped: `A sign-in without a body is answered with ${answer.status}.`,
        };
      }
      answer = await attempt();
    }
    if (answer.status !== 429) {
      return isLoopback(new URL(context.backendUrl).hostname)
        ? {
            skipped:
              'Sign-ins are not limited here, which is usual on a machine of your own.',
          }
        : [UNLIMITED];
    }
    const findings: Finding[] = [];
    const forged = await attempt({
      headers: {'X-Forwarded-For': SOMEBODY_ELSE},
    });
    if (forged.status !== 429) {
      findings.push(FORGED);
    }
    if (other !== null) {
      try {
        const fromElsewhere = await attempt(other);
        if (fromElsewhere.status === 429) {
          findings.push(
            shared(
              'After too many sign-ins from one address, another address is refused as well.',
            ),
          );
        }
      } catch (error) {
        // This machine has one address only.
        if (!(error instanceof Unreached)) {
          throw error;
        }
      }
    }
    return findings;
  },
};
