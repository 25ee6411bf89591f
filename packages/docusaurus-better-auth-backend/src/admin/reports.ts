import type {
  AdminEvents,
  ConsentReport,
  UsageReport,
} from 'better-auth-reader-profile/contract';
import type {AuthOutcome} from '../audit/authOutcome.js';
import type {Database} from '../database/openDatabase.js';
import {
  microsecondsOf,
  nextCursor,
  readCursor,
  timeOfCursor,
} from './cursor.js';

export type EventPage = {
  kind: string | undefined;
  outcome: AuthOutcome | undefined;
  since: Date | undefined;
  until: Date | undefined;
  limit: number;
  cursor: string | undefined;
};

/** What admins read of events and counts. */
export type Reports = {
  listEvents(page: EventPage): Promise<AdminEvents>;
  readConsents(): Promise<ConsentReport>;
  countDecisions(): Promise<{given: number; withdrawn: number}>;
  readUsage(days: number): Promise<UsageReport>;
};

type EventRow = {
  id: string;
  time: Date;
  kind: string;
  outcome: AuthOutcome;
  code: string | null;
  reader: string | null;
  target: string | null;
  browser: string;
  os: string;
  microseconds: string;
};

const LIST_EVENTS = `SELECT "id"::text AS "id", "time", "kind", "outcome", "code", "reader", "target",
  "browser", "os", ${microsecondsOf('"time"')} AS "microseconds"
FROM "authEvent"
WHERE ($1::text IS NULL OR "kind" = $1)
  AND ($2::text IS NULL OR "outcome" = $2)
  AND ($3::timestamptz IS NULL OR "time" >= $3)
  AND ($4::timestamptz IS NULL OR "time" < $4)
  AND ($5::text IS NULL OR ("time", "authEvent"."id") < (${timeOfCursor('$5')}, $6::bigint))
ORDER BY "time" DESC, "authEvent"."id" DESC
LIMIT $7`;

const DECISIONS = `SELECT to_char("day", 'YYYY-MM-DD') AS "day", "version",
  sum("count") FILTER (WHERE "decision" = 'given')::float8 AS "given",
  sum("count") FILTER (WHERE "decision" = 'withdrawn')::float8 AS "withdrawn"
FROM "consentReport" GROUP BY 1, 2 ORDER BY 1 DESC, 2`;

const IN_FORCE = `SELECT "consentVersion" AS "version", count(*)::float8 AS "count"
FROM "readerProfile" WHERE "consentGiven" GROUP BY 1`;

const USAGE = `WITH today AS (SELECT (now() AT TIME ZONE 'UTC')::date AS "day"),
active AS (
  SELECT ("time" AT TIME ZONE 'UTC')::date AS "day", count(DISTINCT "reader")::float8 AS "count"
  FROM "authEvent"
  WHERE "outcome" = 'success'
    AND "time" >= ((SELECT "day" FROM today) - ($1::int - 1))::timestamp AT TIME ZONE 'UTC'
  GROUP BY 1
)
SELECT to_char(d, 'YYYY-MM-DD') AS "day",
  coalesce((SELECT "count" FROM "usageCount" WHERE "day" = d::date AND "kind" = 'sign-up'), 0)::float8 AS "sign_ups",
  coalesce((SELECT "count" FROM active WHERE active."day" = d::date), 0) AS "active_readers",
  coalesce((SELECT "count" FROM "usageCount" WHERE "day" = d::date AND "kind" = 'question'), 0)::float8 AS "questions"
FROM today, generate_series("day" - ($1::int - 1), "day", interval '1 day') AS d
ORDER BY d DESC`;

const seenWithin = (interval: string) =>
  `count(DISTINCT "userId") FILTER (WHERE "updatedAt" > now() - interval '${interval}')::float8`;
const SEEN = `SELECT ${seenWithin('1 day')} AS "day", ${seenWithin('7 days')} AS "week",
  ${seenWithin('30 days')} AS "month" FROM "session" WHERE "impersonatedBy" IS NULL`;

type DecisionRow = {
  day: string;
  version: string;
  given: number | null;
  withdrawn: number | null;
};

function addTo<Key extends string>(
  sums: Map<string, Record<Key, number>>,
  key: string,
  empty: Record<Key, number>,
  more: Partial<Record<Key, number | null>>,
): void {
  const sum = sums.get(key) ?? {...empty};
  for (const name of Object.keys(empty) as Key[]) {
    sum[name] += more[name] ?? 0;
  }
  sums.set(key, sum);
}

/** @param hasUsers Whether Better Auth's tables are in the same database. */
export function createReports(
  {query}: Pick<Database, 'query'>,
  hasUsers: boolean,
): Reports {
  return {
    async listEvents({kind, outcome, since, until, limit, cursor}) {
      const after = readCursor(cursor);
      const rows = await query<EventRow>(LIST_EVENTS, [
        kind ?? null,
        outcome ?? null,
        since ?? null,
        until ?? null,
        after?.microseconds ?? null,
        after?.id ?? null,
        limit + 1,
      ]);
      return {
        events: rows
          .slice(0, limit)
          .map(({microseconds: _microseconds, ...event}) => ({
            ...event,
            time: event.time.toISOString(),
          })),
        next_cursor: nextCursor(rows, limit),
      };
    },

    async readConsents() {
      const decisions = await query<DecisionRow>(DECISIONS);
      const inForce = await query<{version: string; count: number}>(IN_FORCE);
      const byVersion = new Map<
        string,
        Record<'given' | 'withdrawn' | 'in_force', number>
      >();
      const byDay = new Map<string, Record<'given' | 'withdrawn', number>>();
      const total = new Map<
        string,
        Record<'given' | 'withdrawn' | 'in_force', number>
      >();
      const none = {given: 0, withdrawn: 0, in_force: 0};
      addTo(total, '', none, {});
      for (const {day, version, ...counts} of decisions) {
        addTo(byVersion, version, none, counts);
        addTo(byDay, day, {given: 0, withdrawn: 0}, counts);
        addTo(total, '', none, counts);
      }
      for (const {version, count} of inForce) {
        addTo(byVersion, version, none, {in_force: count});
        addTo(total, '', none, {in_force: count});
      }
      return {
        ...(total.get('') ?? none),
        by_version: [...byVersion].map(([version, counts]) => ({
          version,
          ...counts,
        })),
        by_day: [...byDay].map(([day, counts]) => ({day, ...counts})),
      };
    },

    async countDecisions() {
      const [row] = await query<{given: number; withdrawn: number}>(
        `SELECT coalesce(sum("count") FILTER (WHERE "decision" = 'given'), 0)::float8 AS "given",
  coalesce(sum("count") FILTER (WHERE "decision" = 'withdrawn'), 0)::float8 AS "withdrawn"
FROM "consentReport"`,
      );
      return row ?? {given: 0, withdrawn: 0};
    },

    async readUsage(days) {
      const rows = await query<UsageReport['days'][number]>(USAGE, [days]);
      const [seen] = hasUsers
        ? await query<NonNullable<UsageReport['seen']>>(SEEN)
        : [];
      return {days: rows, seen: seen ?? null};
    },
  };
}
