import type {Check} from '../check';
import {allowedOrigin, listOf} from '../corsAnswer';
import type {Finding} from '../report';
import {crossOrigins, SAME_ORIGIN} from './cors';

/** What browsers keep a preflight's answer for at most is below it. */
const DAY_SECONDS = 86_400;

/** An origin that no site has (RFC 2606). */
const NOBODY = 'https://better-auth-doctor.invalid';

const VARY = {
  into: 'every answer of the backend',
  lines: 'Vary: Origin',
};

/** Whether an answer of CORS meant for one origin, or of yesterday, is kept. */
export const corsCache: Check = {
  id: 'cors-cache',
  title: 'No cache keeps an answer meant for another origin',
  needs: ['reachable', 'endpoints', 'cors'],
  async run(context) {
    const [origin] = crossOrigins(context);
    if (origin === undefined) {
      return SAME_ORIGIN;
    }
    const {preflight, read} = await context.cors(origin);
    const findings: Finding[] = [];
    const other = await context.ask(`${context.authUrl}/get-session`, {
      headers: {Origin: NOBODY},
    });
    const isCached =
      other.headers.has('age') ||
      /hit/i.test(
        other.headers.get('x-cache') ??
          other.headers.get('cf-cache-status') ??
          '',
      );
    if (allowedOrigin(other) === origin && isCached) {
      findings.push({
        severity: 'error',
        where: 'proxy',
        what: `A cache in front of the backend answers another origin with what was meant for ${origin}.`,
        why: 'The answer names one origin, and whoever asks next gets it as well: sign-in fails now and then, and sessions may be mixed up.',
        change: `Keep ${context.options.authBasePath} and ${context.options.apiBasePath} out of the cache, and let every answer bear "Vary: Origin".`,
        paste: [VARY],
      });
    } else if (
      allowedOrigin(other) !== origin &&
      !listOf(read, 'vary').some((name) => name === 'origin' || name === '*')
    ) {
      findings.push({
        severity: 'warning',
        where: 'backend',
        what: 'The answer depends on the origin that asks, and does not say so ("Vary: Origin" is missing).',
        why: 'A cache between may give one site the answer for another; browsers then refuse it.',
        change: 'Add the header to every answer.',
        paste: [VARY],
      });
    }
    const maxAge = Number(
      preflight.headers.get('access-control-max-age') ?? '0',
    );
    if (maxAge > DAY_SECONDS) {
      findings.push({
        severity: 'warning',
        where: 'backend',
        what: `Browsers may keep a preflight's answer for ${maxAge} seconds (Access-Control-Max-Age).`,
        why: 'After a change of origins or headers, readers who asked before go on with the old answer for that long, and only they.',
        change: 'Set it to some minutes.',
        paste: [
          {into: 'the answer to OPTIONS', lines: 'Access-Control-Max-Age: 600'},
        ],
      });
    }
    return findings;
  },
};
