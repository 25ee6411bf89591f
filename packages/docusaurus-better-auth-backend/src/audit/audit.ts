import type {AuthService} from '../auth/authService.js';
import type {BackendConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import {describeError} from '../observability/log.js';
import type {ReaderDataStore} from '../privacy/readerData.js';
import type {AuthEventStore} from './authEventStore.js';
import {createAuthEventStore} from './authEventStore.js';
import type {AuthCall, AuthRecorder} from './authRecorder.js';
import {createAuthRecorder} from './authRecorder.js';
import {createReaderPseudonyms} from './readerPseudonym.js';

/** How often events that are too old are deleted, in milliseconds. */
const DELETION_INTERVAL_MS = 3_600_000;

export type AuditParts = {
  database: Database;
  config: BackendConfig;
  secret: string;
  auth: Pick<AuthService, 'getCurrentUser'>;
  /** Takes each call, for metrics and counts. */
  observe: (call: AuthCall) => void;
};

export type Audit = {
  recorder: AuthRecorder;
  events: Pick<AuthEventStore, 'flush'>;
  /** What is held about a reader, for export and erasure. */
  data: ReaderDataStore;
  /** Writes what is not written yet. */
  settle(): Promise<void>;
  /** Writes what is not written yet, and ends. */
  close(): Promise<void>;
};

/** Authentication events: recorded, kept for a while, deleted. */
export function createAudit({
  database,
  config,
  secret,
  auth,
  observe,
}: AuditParts): Audit {
  const {log} = config;
  const events = createAuthEventStore({
    database,
    hasUsers: config.upstream === null,
    pseudonyms: createReaderPseudonyms(secret),
    retentionDays: config.auditRetentionDays,
    log,
  });
  const recorder = createAuthRecorder({
    authBasePath: config.authBasePath,
    getCurrentUser: (request, clientAddress) =>
      auth.getCurrentUser(request, clientAddress),
    addEvent: (event) => {
      events.add(event);
    },
    observe,
    log,
  });

  async function deleteExpired(): Promise<void> {
    try {
      await events.deleteExpired();
    } catch (error) {
      // Not migrated yet, or away: the next round comes.
      log({level: 'warn', event: 'audit-retention', ...describeError(error)});
    }
  }
  async function settle(): Promise<void> {
    await recorder.settle();
    await events.flush();
  }

  let deleting = deleteExpired();
  const timer = setInterval(() => {
    deleting = deleteExpired();
  }, DELETION_INTERVAL_MS).unref();

  return {
    recorder,
    events,
    data: {
      name: events.name,
      export: (userId) => events.export(userId),
      async erase(userId) {
        // An event that is being put together would bring a link back.
        await recorder.settle();
        await events.erase(userId);
      },
    },
    settle,
    async close() {
      clearInterval(timer);
      await deleting;
      await settle();
    },
  };
}
