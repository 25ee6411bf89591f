import type {Surroundings} from './backendKinds';

/** A backend that runs. */
export type Backend = {
  /** Its own origin, which tests themselves may ask; pages know `backendUrl`. */
  url: string;
  /** Its Postgres database. */
  databaseUrl: string;
  /** All that it has written to its terminal. */
  outputFile: string;
};

/** What runs while the tests do. */
export type Servers = {
  /** The built site's origin. */
  siteUrl: string;
  /** The backend's origin, as the site's pages know it, whichever kind is there. */
  backendUrl: string;
  /** The backend that `npm start` started, of the kind `open`. */
  open: Backend;
  /** What the other backends are started with. */
  surroundings: Surroundings;
  /** The OpenID provider's origin. */
  providerUrl: string;
  /** Where the mail server writes what it took. */
  mailFolder: string;
  /** Connection URL of a user who may create databases. */
  postgresUrl: string;
  /** A folder of this run, removed at its end. */
  folder: string;
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
