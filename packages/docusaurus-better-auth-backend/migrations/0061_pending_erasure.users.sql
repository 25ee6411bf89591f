-- In the transaction that deletes an account, whoever deletes it: what is
-- erased afterwards is never forgotten. Links and codes under way go at once,
-- so that no address has to be kept to find them by. They name the account by
-- its id (reset, delete) or its e-mail address (magic link, code).
CREATE FUNCTION "keep_pending_erasure"() RETURNS trigger
LANGUAGE plpgsql AS $function$
BEGIN
  EXECUTE format(
    'INSERT INTO %I."pendingErasure" ("userId") VALUES ($1) ON CONFLICT DO NOTHING',
    TG_TABLE_SCHEMA
  ) USING OLD."id";
  EXECUTE format(
    'DELETE FROM %I."verification"
     WHERE "value" IN ($1, $2)
       OR "identifier" = $2
       OR right("identifier", length($2) + 1) = ''-'' || $2
       OR strpos("value", to_json($2::text)::text) > 0',
    TG_TABLE_SCHEMA
  ) USING OLD."id", OLD."email";
  RETURN NULL;
END
$function$;

CREATE TRIGGER "user_keep_pending_erasure" AFTER DELETE ON "user"
  FOR EACH ROW EXECUTE FUNCTION "keep_pending_erasure"();
