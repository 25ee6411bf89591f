import type {Check} from '../check';
import {listOf} from '../corsAnswer';
import {crossOrigins, SAME_ORIGIN} from './cors';

const EXPOSED = ['Retry-After', 'X-Retry-After', 'Content-Disposition'];

/** Whether scripts of the site may read the headers that the theme reads. */
export const exposedHeaders: Check = {
  id: 'exposed-headers',
  title: 'The site may read how long to wait',
  needs: ['reachable', 'endpoints', 'cors'],
  async run(context) {
    const [origin] = crossOrigins(context);
    if (origin === undefined) {
      return SAME_ORIGIN;
    }
    const {read} = await context.cors(origin);
    const exposed = listOf(read, 'access-control-expose-headers');
    const missing = EXPOSED.filter(
      (name) => !exposed.includes(name.toLowerCase()),
    );
    return missing.length === 0
      ? []
      : [
          {
            // Level 3 promises it; below that the site only says less.
            severity:
              (await context.capabilities()) === null
                ? 'information'
                : 'warning',
            where: 'backend',
            what: `Headers are not exposed to the site: ${missing.join(', ')}.`,
            why: 'A reader who tried too often is then told to wait, but not for how long.',
            change: 'Expose them.',
            paste: [
              {
                into: 'every answer of the backend',
                lines: `Access-Control-Expose-Headers: ${EXPOSED.join(', ')}`,
              },
            ],
          },
        ];
  },
};
