-- What remains of consent events whose account was deleted: how many, by day
-- and version, and nothing that tells whose they were.
CREATE TABLE "erasedConsentCount" (
  "day" date NOT NULL,
  "version" text NOT NULL,
  "decision" text NOT NULL,
  "count" bigint NOT NULL,
  PRIMARY KEY ("day", "version", "decision")
);

-- In the transaction that deletes the events, so that no count is lost; in a
-- fixed order, so that two deletions never wait for each other.
CREATE FUNCTION "count_erased_consent_events"() RETURNS trigger
LANGUAGE plpgsql AS $function$
BEGIN
  EXECUTE format(
    'INSERT INTO %I."erasedConsentCount" AS kept ("day", "version", "decision", "count")
     SELECT ("decidedAt" AT TIME ZONE ''UTC'')::date, "version", "decision", count(*)
     FROM erased GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
     ON CONFLICT ("day", "version", "decision")
     DO UPDATE SET "count" = kept."count" + excluded."count"',
    TG_TABLE_SCHEMA
  );
  RETURN NULL;
END
$function$;

CREATE TRIGGER "consentEvent_count_erased" AFTER DELETE ON "consentEvent"
  REFERENCING OLD TABLE AS erased
  FOR EACH STATEMENT EXECUTE FUNCTION "count_erased_consent_events"();

-- Every decision ever made, those of deleted accounts among them.
CREATE VIEW "consentReport" AS
SELECT "day", "version", "decision", sum("count")::bigint AS "count"
FROM (
  SELECT ("decidedAt" AT TIME ZONE 'UTC')::date AS "day", "version", "decision", count(*) AS "count"
  FROM "consentEvent"
  GROUP BY 1, 2, 3
  UNION ALL
  SELECT "day", "version", "decision", "count" FROM "erasedConsentCount"
) AS counts
GROUP BY 1, 2, 3;
