/** Anything that runs one SQL statement: a `pg` pool or client, PGlite, … */
export type SqlRunner = {
  query(statement: string): Promise<unknown>;
};

export type ConstraintOptions = {
  /** Better Auth's table of users, where it was renamed. Default: `user`. */
  userTable?: string;
};

const quoteLiteral = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Adds a check constraint unless one of its name is on the table. */
function addCheck(name: string, condition: string): string {
  return `DO $constraint$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM pg_constraint
    WHERE conname = '${name}' AND conrelid = '"readerProfile"'::regclass
  ) THEN
    ALTER TABLE "readerProfile" ADD CONSTRAINT "${name}" CHECK (${condition});
  END IF;
END
$constraint$`;
}

function addTrigger(name: string, definition: string): string {
  return `DO $trigger$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM pg_trigger
    WHERE tgname = '${name}' AND tgrelid = '"consentEvent"'::regclass
  ) THEN
    CREATE TRIGGER "${name}" ${definition};
  END IF;
END
$trigger$`;
}

/**
 * The consent rules as Postgres keeps them, whoever writes to the tables:
 * no background without active consent, active consent only with its version
 * and time, and consent events that are never changed and only leave together
 * with their user. Statements to run in order, after Better Auth's migration;
 * running them again changes nothing.
 */
export function readerProfileConstraints({
  userTable = 'user',
}: ConstraintOptions = {}): string[] {
  return [
    addCheck(
      'readerProfile_background_needs_consent',
      '"consentGiven" OR ("softwareBackground" IS NULL AND "hardwareBackground" IS NULL)',
    ),
    addCheck(
      'readerProfile_consent_has_version',
      'NOT "consentGiven" OR ("consentVersion" IS NOT NULL AND "consentedAt" IS NOT NULL)',
    ),
    // The schema comes from the trigger, so that no search_path matters.
    `CREATE OR REPLACE FUNCTION "consentEvent_append_only"() RETURNS trigger
LANGUAGE plpgsql AS $function$
DECLARE
  user_exists boolean;
BEGIN
  IF TG_OP = 'DELETE' THEN
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I.%I WHERE id = $1)', TG_TABLE_SCHEMA, TG_ARGV[0])
      INTO user_exists USING OLD."userId";
    IF NOT user_exists THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'Consent events are append-only: % refused', TG_OP
    USING ERRCODE = 'restrict_violation';
END
$function$`,
    addTrigger(
      'consentEvent_append_only',
      `BEFORE UPDATE OR DELETE ON "consentEvent" FOR EACH ROW EXECUTE FUNCTION "consentEvent_append_only"(${quoteLiteral(userTable)})`,
    ),
    addTrigger(
      'consentEvent_no_truncate',
      `BEFORE TRUNCATE ON "consentEvent" FOR EACH STATEMENT EXECUTE FUNCTION "consentEvent_append_only"(${quoteLiteral(userTable)})`,
    ),
  ];
}

/**
 * Puts {@link readerProfileConstraints} into a migrated database. May be run
 * again at any time; two runs at once need a lock of the caller's.
 *
 * @throws Whatever the database says, where the tables are not there yet or a
 *   stored row already breaks a rule.
 */
export async function applyReaderProfileConstraints(
  database: SqlRunner,
  options?: ConstraintOptions,
): Promise<void> {
  for (const statement of readerProfileConstraints(options)) {
    await database.query(statement);
  }
}
