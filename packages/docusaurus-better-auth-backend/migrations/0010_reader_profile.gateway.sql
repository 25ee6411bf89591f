-- The reader profile's tables where accounts live in a service of their own:
-- as the Better Auth plugin makes them, without a foreign key to "user". They
-- may be here already where that service has the plugin, too.
CREATE TABLE IF NOT EXISTS "readerProfile" (
  "id" text PRIMARY KEY,
  "userId" text NOT NULL UNIQUE,
  "softwareBackground" text,
  "hardwareBackground" text,
  "consentGiven" boolean NOT NULL,
  "consentVersion" text,
  "consentedAt" timestamptz,
  "createdAt" timestamptz NOT NULL,
  "updatedAt" timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS "consentPolicy" (
  "id" text PRIMARY KEY,
  "version" text NOT NULL,
  "locale" text NOT NULL,
  "purpose" text NOT NULL,
  "controller" text NOT NULL,
  "text" text NOT NULL,
  "sha256" text NOT NULL,
  "createdAt" timestamptz NOT NULL,
  UNIQUE ("version", "locale")
);

CREATE TABLE IF NOT EXISTS "consentEvent" (
  "id" text PRIMARY KEY,
  "userId" text NOT NULL,
  "decision" text NOT NULL,
  "version" text NOT NULL,
  "locale" text NOT NULL,
  "purpose" text NOT NULL,
  "sha256" text,
  "decidedAt" timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS "consentEvent_userId_idx" ON "consentEvent" ("userId");

-- Events leave only with their reader: whoever erases one names the reader in
-- a setting of that transaction.
CREATE OR REPLACE FUNCTION "consentEvent_append_only_gateway"() RETURNS trigger
LANGUAGE plpgsql AS $function$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."userId" = current_setting('docusaurus_better_auth.erased_reader', true) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'Consent events are append-only: % refused', TG_OP
    USING ERRCODE = 'restrict_violation';
END
$function$;

DO $rules$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM pg_constraint
    WHERE conname = 'readerProfile_background_needs_consent' AND conrelid = '"readerProfile"'::regclass
  ) THEN
    ALTER TABLE "readerProfile" ADD CONSTRAINT "readerProfile_background_needs_consent"
      CHECK ("consentGiven" OR ("softwareBackground" IS NULL AND "hardwareBackground" IS NULL));
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM pg_constraint
    WHERE conname = 'readerProfile_consent_has_version' AND conrelid = '"readerProfile"'::regclass
  ) THEN
    ALTER TABLE "readerProfile" ADD CONSTRAINT "readerProfile_consent_has_version"
      CHECK (NOT "consentGiven" OR ("consentVersion" IS NOT NULL AND "consentedAt" IS NOT NULL));
  END IF;
  -- The plugin's own triggers are as strict, and know the users.
  IF NOT EXISTS (
    SELECT 1 FROM pg_trigger
    WHERE tgname = 'consentEvent_append_only' AND tgrelid = '"consentEvent"'::regclass
  ) THEN
    CREATE TRIGGER "consentEvent_append_only" BEFORE UPDATE OR DELETE ON "consentEvent"
      FOR EACH ROW EXECUTE FUNCTION "consentEvent_append_only_gateway"();
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM pg_trigger
    WHERE tgname = 'consentEvent_no_truncate' AND tgrelid = '"consentEvent"'::regclass
  ) THEN
    CREATE TRIGGER "consentEvent_no_truncate" BEFORE TRUNCATE ON "consentEvent"
      FOR EACH STATEMENT EXECUTE FUNCTION "consentEvent_append_only_gateway"();
  END IF;
END
$rules$
