import type {Check} from '../check';

/** Codes of two-factor apps change every 30 seconds, and one before counts. */
const TOLERATED_MS = 30_000;

/** Whether the backend's clock and this machine's say the same. */
export const clock: Check = {
  id: 'clock',
  title: 'The clocks agree',
  needs: ['reachable'],
  async run({authEndpoint}) {
    const {answer} = await authEndpoint();
    const date = Date.parse(answer.headers.get('date') ?? '');
    if (Number.isNaN(date) || answer.headers.has('age')) {
      return {skipped: 'The answer does not say when it was made.'};
    }
    // The header has whole seconds, and was written on the way.
    const skewMs =
      date + 1000 < answer.sentAt
        ? date + 1000 - answer.sentAt
        : Math.max(0, date - answer.receivedAt);
    if (Math.abs(skewMs) <= TOLERATED_MS) {
      return [];
    }
    const seconds = Math.round(Math.abs(skewMs) / 1000);
    return [
      {
        severity: 'warning',
        where: 'backend',
        what: `The clock of the backend is ${seconds} seconds ${skewMs < 0 ? 'behind' : 'ahead of'} this machine's.`,
        why: 'Codes of authenticator apps are then wrong, links and sessions end too early or too late, and tokens of providers are refused.',
        change:
          'Let both machines set their clocks by NTP. One of the two is wrong: compare them with a clock.',
        paste: [
          {
            into: 'a terminal of a Linux machine',
            lines: 'timedatectl set-ntp true',
          },
        ],
      },
    ];
  },
};
