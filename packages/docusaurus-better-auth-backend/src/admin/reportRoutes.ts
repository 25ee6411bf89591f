import {
  ADMIN_PAGE_DEFAULT,
  AdminEvents,
  AdminEventsQuery,
  ConsentReport,
  UsageQuery,
  UsageReport,
} from 'better-auth-reader-profile/contract';
import {readCheckedQuery} from '../http/checkedInput.js';
import type {RateLimit} from '../http/rateLimit.js';
import type {Route} from '../http/route.js';
import type {Reports} from './reports.js';

const USAGE_DAYS_DEFAULT = 30;

export type ReportRoutesParts = {
  reports: Reports;
  /** Writes counts and events that wait, so that a report holds them. */
  flush: () => Promise<void>;
  rateLimit: RateLimit;
};

function toDate(time: string | undefined): Date | undefined {
  return time === undefined ? undefined : new Date(time);
}

/** Events, consents and usage for admins: nothing in them names a reader. */
export function createReportRoutes({
  reports,
  flush,
  rateLimit,
}: ReportRoutesParts): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/v1/admin/events',
      summary: 'Authentication events, newest first',
      rateLimit,
      query: AdminEventsQuery,
      answers: {
        200: {description: 'A page of events', schema: AdminEvents},
        422: {description: 'The query has the wrong shape'},
      },
      async handle(request) {
        const {kind, outcome, since, until, limit, cursor} = readCheckedQuery(
          request,
          AdminEventsQuery,
        );
        await flush();
        return Response.json(
          await reports.listEvents({
            kind,
            outcome,
            since: toDate(since),
            until: toDate(until),
            limit: Number(limit ?? ADMIN_PAGE_DEFAULT),
            cursor,
          }),
        );
      },
    },
    {
      method: 'GET',
      path: '/api/v1/admin/consent-report',
      summary: 'Consents given, withdrawn and in force, by version and by day',
      rateLimit,
      answers: {200: {description: 'The counts', schema: ConsentReport}},
      handle: async () => Response.json(await reports.readConsents()),
    },
    {
      method: 'GET',
      path: '/api/v1/admin/usage',
      summary: 'Sign-ups, active readers and questions by day',
      rateLimit,
      query: UsageQuery,
      answers: {
        200: {description: 'The counts', schema: UsageReport},
        422: {description: 'The query has the wrong shape'},
      },
      async handle(request) {
        const {days} = readCheckedQuery(request, UsageQuery);
        await flush();
        return Response.json(
          await reports.readUsage(Number(days ?? USAGE_DAYS_DEFAULT)),
        );
      },
    },
  ];
}
