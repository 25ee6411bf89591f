import type {ReaderProfiles} from 'better-auth-reader-profile';
import type {AuthService} from '../auth/authService.js';
import type {BackendConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import type {Route} from '../http/route.js';
import type {RateLimits} from '../limits/rateLimits.js';
import {createAsk} from './ask.js';
import type {AskIndexer} from './askIndexer.js';
import {createAskIndexer} from './askIndexer.js';
import {createAskModel} from './askModel.js';
import {createAskRoutes} from './askRoutes.js';
import {readBackground} from './readerBackground.js';

const ASK_CALLS_PER_MINUTE = 120;

/** What Ask needs of the backend. */
export type AskParts = {
  config: BackendConfig;
  database: Database;
  auth: Pick<AuthService, 'getCurrentUser'>;
  profiles: Pick<ReaderProfiles, 'get'>;
  limits: Pick<RateLimits, 'perMinute'>;
};

/** Ask's routes, and what keeps its index; without `askSource` nothing is found. */
export function openAsk({config, database, auth, profiles, limits}: AskParts): {
  routes: Route[];
  indexer: AskIndexer;
} {
  const routes = createAskRoutes(
    createAsk(config, database, createAskModel(config)),
    limits.perMinute('ask', ASK_CALLS_PER_MINUTE),
    (request, clientAddress) =>
      readBackground(
        request,
        async () => (await auth.getCurrentUser(request, clientAddress))?.id,
        profiles,
      ),
  );
  return {routes, indexer: createAskIndexer(config, database)};
}
