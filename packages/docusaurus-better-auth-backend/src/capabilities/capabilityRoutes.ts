import type {Capabilities as CapabilitiesOf} from 'better-auth-reader-profile/contract';
import {Capabilities} from 'better-auth-reader-profile/contract';
import type {Route} from '../http/route.js';

/** Seconds that a browser may keep the answer; a new version of the backend can change it. */
const MAX_AGE = 300;

/** What this backend offers, known at its start: no request needs the database for it. */
export function createCapabilityRoutes(capabilities: CapabilitiesOf): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/v1/capabilities',
      summary: 'What this backend offers',
      answers: {
        200: {description: 'What is served and on', schema: Capabilities},
      },
      handle: () =>
        Promise.resolve(
          Response.json(capabilities, {
            headers: {'Cache-Control': `public, max-age=${String(MAX_AGE)}`},
          }),
        ),
    },
  ];
}
