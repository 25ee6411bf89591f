-- An admin who looks at the site as a reader does so for an hour, whatever
-- renews their session.
CREATE FUNCTION "cap_impersonation"() RETURNS trigger
LANGUAGE plpgsql AS $function$
BEGIN
  NEW."expiresAt" := least(NEW."expiresAt", OLD."createdAt" + interval '1 hour');
  NEW."impersonatedBy" := OLD."impersonatedBy";
  RETURN NEW;
END
$function$;

CREATE TRIGGER "session_cap_impersonation" BEFORE UPDATE ON "session"
  FOR EACH ROW WHEN (OLD."impersonatedBy" IS NOT NULL)
  EXECUTE FUNCTION "cap_impersonation"();

-- And no longer than they are an admin, nor than the reader is none: whoever
-- changes that, by whichever statement.
CREATE FUNCTION "end_impersonation"() RETURNS trigger
LANGUAGE plpgsql AS $function$
BEGIN
  EXECUTE format(
    'DELETE FROM %I."session"
     WHERE "impersonatedBy" = $1 OR ("impersonatedBy" IS NOT NULL AND "userId" = $1)',
    TG_TABLE_SCHEMA
  ) USING OLD."id";
  RETURN NULL;
END
$function$;

CREATE TRIGGER "user_end_impersonation_with_role"
  AFTER UPDATE OF "role", "banned" ON "user"
  FOR EACH ROW WHEN (
    OLD."role" IS DISTINCT FROM NEW."role"
    OR OLD."banned" IS DISTINCT FROM NEW."banned"
  )
  EXECUTE FUNCTION "end_impersonation"();

CREATE TRIGGER "user_end_impersonation_with_account" AFTER DELETE ON "user"
  FOR EACH ROW EXECUTE FUNCTION "end_impersonation"();
