import type {Check, Paste} from '../check';
import type {Finding} from '../report';

const MIGRATE: Paste[] = [
  {
    into: 'a terminal of the backend, with its DATABASE_URL',
    lines: 'npx docusaurus-better-auth-backend migrate',
  },
  {
    into: 'a terminal of a Better Auth server of your own',
    lines: 'npx auth@latest migrate',
  },
];

function failing(what: string): Finding[] {
  return [
    {
      severity: 'error',
      where: 'backend',
      what,
      why: 'Better Auth fails at whatever needs its database: it cannot be reached, its user has no rights, or its tables are not there or older than the code.',
      change:
        "Check DATABASE_URL and its user's rights, then migrate. The backend's log names the table or the connection.",
      paste: MIGRATE,
    },
  ];
}

/** Whether Better Auth finds its tables. */
export const database: Check = {
  id: 'database',
  title: 'The database is reached and migrated',
  needs: ['reachable', 'endpoints'],
  async run({ask, authUrl, backendUrl, authEndpoint, origins}) {
    const {kind, answer} = await authEndpoint();
    if (kind === 'failing') {
      return failing(`${answer.url} answers ${answer.status}.`);
    }
    const ready = await ask(`${backendUrl}/readyz`);
    const alive = await ask(`${backendUrl}/healthz`);
    if (ready.status === 503 && alive.status === 200) {
      return failing(`${ready.url} answers 503, though the process is alive.`);
    }
    // It looks a token up that nobody has; no account is named, none is changed.
    const lookUp = await ask(`${authUrl}/reset-password`, {
      method: 'POST',
      headers: {Origin: origins[0]?.origin ?? ''},
      body: {token: 'better-auth-doctor', newPassword: 'better-auth-doctor'},
    });
    return lookUp.status >= 500
      ? failing(
          `${lookUp.url} answers ${lookUp.status} to a token that nobody has.`,
        )
      : [];
  },
};
