/** What runs while the tests do. */
export type Servers = {
  /** The built site's origin. */
  siteUrl: string;
  /** The backend's origin, as the site's pages know it. */
  backendUrl: string;
  /** The backend's Postgres database. */
  databaseUrl: string;
  /** All that `npm start` and its backend have written to their terminal. */
  outputFile: string;
};

/** Where the global set-up leaves word for the workers. */
const VARIABLE = 'E2E_SERVERS';

export function publishServers(servers: Servers): void {
  process.env[VARIABLE] = JSON.stringify(servers);
}

/** The servers that run already, or null. */
export function findServers(): Servers | null {
  // Only our own global set-up writes it.
  return JSON.parse(process.env[VARIABLE] ?? 'null') as Servers | null;
}

/**
 * The servers that the global set-up started.
 *
 * @throws Error where it did not run.
 */
export function readServers(): Servers {
  const servers = findServers();
  if (!servers) {
    throw new Error(
      `${VARIABLE} is not set: these tests run by \`npm run test:e2e\` at the root.`,
    );
  }
  return servers;
}
