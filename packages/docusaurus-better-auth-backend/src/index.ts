export type {AccessTable, Audience} from './access.js';
export {isEndpointAccessible} from './access.js';
export type {CurrentUser} from './auth/authService.js';
export type {Backend, BackendAdditions, RequestSource} from './backend.js';
export {createBackend} from './backend.js';
export type {BackendOptions} from './backendOptions.js';
export type {BackendConfig} from './config.js';
export {ConfigError, resolveConfig} from './config.js';
export {readConfig} from './environment.js';
export type {
  Method,
  RequestContext,
  Route,
  RouteAnswer,
  RouteHandler,
  RouteSchema,
} from './http/route.js';
export {readerOf} from './http/route.js';
export {
  checkMigration,
  migrate,
  moveToPostgres,
  printMigration,
} from './migration.js';
export type {Log, LogEntry} from './observability/log.js';
export type {OwnRoute} from './ownRoutes.js';
// What a route of an owner's own reads and refuses by.
export {
  checkShape,
  readJsonBody,
  ReaderProfileError,
} from 'better-auth-reader-profile';
