import * as z from 'zod';
import type {Readiness} from '../database/readiness.js';
import type {Route} from '../http/route.js';
import {unavailable} from '../http/unavailable.js';

const Status = z.object({status: z.literal('ok')});

/** For load balancers: is it alive, and can it serve readers? */
export function createHealthRoutes(
  readiness: Pick<Readiness, 'isReady'>,
): Route[] {
  return [
    {
      method: 'GET',
      path: '/healthz',
      summary: 'Whether the process is alive',
      answers: {200: {description: 'It is alive', schema: Status}},
      handle: () => Promise.resolve(Response.json({status: 'ok'})),
    },
    {
      method: 'GET',
      path: '/readyz',
      summary:
        'Whether the database is reachable and migrated, and the process goes on',
      answers: {200: {description: 'All of it is true', schema: Status}},
      handle: async () =>
        (await readiness.isReady())
          ? Response.json({status: 'ok'})
          : unavailable(),
    },
  ];
}
