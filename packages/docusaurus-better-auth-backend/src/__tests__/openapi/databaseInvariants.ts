import type {Database} from '../../database/openDatabase.js';

/** Each selects what must never be there. */
const VIOLATIONS: Readonly<Record<string, string>> = {
  'a background without consent': `SELECT 1 FROM "readerProfile"
    WHERE NOT "consentGiven" AND ("softwareBackground" IS NOT NULL OR "hardwareBackground" IS NOT NULL)`,
  'a profile that differs from the last decision': `SELECT 1 FROM "readerProfile" AS p
    LEFT JOIN LATERAL (
      SELECT "decision", "version" FROM "consentEvent" WHERE "userId" = p."userId"
      ORDER BY "decidedAt" DESC LIMIT 1
    ) AS last ON true
    WHERE p."consentGiven" IS DISTINCT FROM (last."decision" = 'given')
      OR (p."consentGiven" AND p."consentVersion" <> last."version")`,
  'consent in force without a profile': `SELECT 1 FROM (
      SELECT DISTINCT ON ("userId") "userId", "decision" FROM "consentEvent"
      ORDER BY "userId", "decidedAt" DESC
    ) AS last
    WHERE "decision" = 'given'
      AND NOT EXISTS (SELECT 1 FROM "readerProfile" AS p WHERE p."userId" = last."userId")`,
  'two events of one time, or the same decision twice': `SELECT 1 FROM (
      SELECT "decision", "version", "decidedAt",
        lag("decision") OVER w AS "before",
        lag("version") OVER w AS "versionBefore",
        lag("decidedAt") OVER w AS "timeBefore"
      FROM "consentEvent" WINDOW w AS (PARTITION BY "userId" ORDER BY "decidedAt")
    ) AS e
    WHERE "decidedAt" = "timeBefore"
      OR ("decision" = "before" AND "version" = "versionBefore")
      OR ("before" IS NULL AND "decision" = 'withdrawn')`,
  'a row of nobody': [
    'readerProfile',
    'consentEvent',
    'readerPreferences',
    'session',
    'account',
  ]
    .map(
      (table) =>
        `SELECT 1 FROM "${table}" WHERE "userId" NOT IN (SELECT "id" FROM "user")`,
    )
    .join(' UNION ALL '),
  'preferences of another shape': `SELECT 1 FROM "readerPreferences"
    WHERE jsonb_typeof("preferences" -> 'custom') IS DISTINCT FROM 'object'
      OR (SELECT count(*) FROM jsonb_object_keys("preferences" -> 'custom')) > 50
      OR NOT "preferences" ?& ARRAY['color_mode', 'locale', 'custom']`,
  'a session that is too long': `SELECT 1 FROM "session" WHERE "expiresAt" > now() + interval '31 days'`,
  'a report that counts otherwise': `SELECT 1 WHERE (SELECT coalesce(sum("count"), 0) FROM "consentReport")
      <> (SELECT count(*) FROM "consentEvent") + (SELECT coalesce(sum("count"), 0) FROM "erasedConsentCount")`,
};

const SELECT_BROKEN = Object.entries(VIOLATIONS)
  .map(([name, query]) => `SELECT '${name}' AS name WHERE EXISTS (${query})`)
  .join(' UNION ALL ');

/** Names of the rules that the database breaks now. */
export async function findBrokenInvariants(
  query: Database['query'],
): Promise<string[]> {
  const rows = await query<{name: string}>(SELECT_BROKEN);
  return rows.map(({name}) => name);
}
