export type {CurrentUser} from './auth/authService.js';
export type {Backend} from './backend.js';
export {createBackend, migrate} from './backend.js';
export type {BackendConfig, BackendOptions} from './config.js';
export {ConfigError, resolveConfig} from './config.js';
export {readConfig} from './environment.js';
export type {Log, LogEntry} from './observability/log.js';
