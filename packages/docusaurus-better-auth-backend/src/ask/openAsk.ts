import type {ReaderProfiles} from 'better-auth-reader-profile';
import type {AuthService} from '../auth/authService.js';
import type {BackendConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import type {Route} from '../http/route.js';
import type {RateLimits} from '../limits/rateLimits.js';
import {createAsk} from './ask.js';
import {createAskIndexer} from './askIndexer.js';
import {createAskModel} from './askModel.js';
import {createAskRoutes} from './askRoutes.js';
import {readBackground} from './readerBackground.js';
import {openSearchDatabase} from './searchDatabase.js';

const ASK_CALLS_PER_MINUTE = 120;

/** What Ask needs of the backend. */
export type AskParts = {
  config: BackendConfig;
  database: Database;
  auth: Pick<AuthService, 'getCurrentUser'>;
  profiles: Pick<ReaderProfiles, 'get'>;
  limits: Pick<RateLimits, 'perMinute'>;
};

export type OpenedAsk = {
  routes: Route[];
  /** Begins to keep the index. */
  start(): void;
  close(): Promise<void>;
};

/** Ask's routes and index; without `askSource` nothing is ever found. */
export function openAsk({
  config,
  database,
  auth,
  profiles,
  limits,
}: AskParts): OpenedAsk {
  const searchDatabase = openSearchDatabase(config, database);
  const indexer = createAskIndexer(config, database);
  const routes = createAskRoutes(
    createAsk(config, searchDatabase, createAskModel(config)),
    limits.perMinute('ask', ASK_CALLS_PER_MINUTE),
    (request, clientAddress) =>
      readBackground(
        request,
        async () => {
          const user = await auth.getCurrentUser(request, clientAddress);
          // An admin who looks at the site as a reader gets no background.
          return user?.impersonatedBy === undefined ? user?.id : undefined;
        },
        profiles,
      ),
  );
  return {
    routes,
    start: () => {
      indexer.start();
    },
    async close() {
      await Promise.all([indexer.close(), searchDatabase.close()]);
    },
  };
}
