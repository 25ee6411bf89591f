import pg from 'pg';

type ProfileRow = {
  softwareBackground: string | null;
  hardwareBackground: string | null;
  consentGiven: boolean;
};

/** The backend's database, as its owner sees it. */
export type Database = {
  /** The stored profile of the reader with this e-mail, or null. */
  readProfile: (email: string) => Promise<ProfileRow | null>;
  /** That reader's decisions, in order. */
  readDecisions: (email: string) => Promise<string[]>;
  /** Confirms that reader's address, as a link in a message does. */
  confirmEmail: (email: string) => Promise<void>;
  /** Gives that reader the role admin. */
  makeAdmin: (email: string) => Promise<void>;
  /** Makes that reader's sessions two days old. */
  ageSessions: (email: string) => Promise<void>;
  /** Ends that reader's sessions, as an expiry or a revocation does. */
  endSessions: (email: string) => Promise<void>;
  /** Makes the link to a new password that has this token too old. */
  expireReset: (token: string) => Promise<void>;
  /** The tables that hold this text in any column of any row. */
  tablesWith: (text: string) => Promise<string[]>;
  close: () => Promise<void>;
};

export function openDatabase(url: string): Database {
  const pool = new pg.Pool({connectionString: url, max: 2});
  return {
    async readProfile(email) {
      const {rows} = await pool.query<ProfileRow>(
        `select p."softwareBackground", p."hardwareBackground", p."consentGiven"
         from "readerProfile" p join "user" u on u.id = p."userId"
         where u.email = $1`,
        [email],
      );
      return rows[0] ?? null;
    },
    async readDecisions(email) {
      const {rows} = await pool.query<{decision: string}>(
        `select e.decision
         from "consentEvent" e join "user" u on u.id = e."userId"
         where u.email = $1 order by e."decidedAt"`,
        [email],
      );
      return rows.map(({decision}) => decision);
    },
    async confirmEmail(email) {
      await pool.query(
        'update "user" set "emailVerified" = true where email = $1',
        [email],
      );
    },
    async makeAdmin(email) {
      await pool.query(`update "user" set role = 'admin' where email = $1`, [
        email,
      ]);
    },
    async ageSessions(email) {
      await pool.query(
        `update "session" s
         set "createdAt" = s."createdAt" - interval '2 days',
           "updatedAt" = s."updatedAt" - interval '2 days'
         from "user" u where u.id = s."userId" and u.email = $1`,
        [email],
      );
    },
    async endSessions(email) {
      await pool.query(
        `delete from "session" using "user" u
         where u.id = "userId" and u.email = $1`,
        [email],
      );
    },
    async expireReset(token) {
      await pool.query(
        `update "verification" set "expiresAt" = now() - interval '1 minute'
         where identifier = 'reset-password:' || $1`,
        [token],
      );
    },
    async tablesWith(text) {
      const {rows: tables} = await pool.query<{name: string}>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
         where schemaname not in ('pg_catalog', 'information_schema')`,
      );
      const holding: string[] = [];
      for (const {name} of tables) {
        const {rowCount} = await pool.query(
          `select 1 from ${name} t where strpos(to_jsonb(t)::text, $1) > 0 limit 1`,
          [text],
        );
        if (rowCount) {
          holding.push(name.replace(/^public\./, '').replaceAll('"', ''));
        }
      }
      return holding;
    },
    close: () => pool.end(),
  };
}
