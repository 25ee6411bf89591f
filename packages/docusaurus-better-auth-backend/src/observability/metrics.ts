import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
} from 'prom-client';
import type {AuthCall} from '../audit/authRecorder.js';
import type {PoolStats} from '../database/postgresPool.js';
import type {Log} from './log.js';

/** One request, as metrics count it. */
export type ObservedRequest = {
  method: string;
  /** The route's pattern; one word for every address that is no route. */
  route: string;
  status: number;
  seconds: number;
};

/** What is asked when metrics are read. */
export type MetricSources = {
  poolStats: () => PoolStats;
  /** Passwords being hashed, and requests that wait to. */
  hashing: () => {running: number; waiting: number};
  isReady: () => Promise<boolean>;
  /** Decisions of all readers, ever. */
  consentDecisions: () => Promise<{given: number; withdrawn: number}>;
};

export type Metrics = {
  observeRequest(request: ObservedRequest): void;
  observeAuthCall(call: AuthCall): void;
  /** Counts what never became a request. */
  countRefusedConnection(status: number): void;
  /** The same log, with its warnings and errors counted. */
  countProblems(log: Log): Log;
  /** Adds what is asked when metrics are read. Called once. */
  addSources(sources: MetricSources): void;
  /** All of it, in Prometheus' text format. */
  read(): Promise<string>;
  /** The `Content-Type` of that text. */
  contentType: string;
};

/** Seconds: reads of a session take one millisecond, a hash a tenth of a second. */
const BUCKETS = [
  0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
];

const METHODS: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
]);

/** Different error codes that are told apart; a service elsewhere may invent more. */
const MAX_CODES = 100;

/** What alerts ask for begins at zero, or its first time would be no increase. */
const ALERTED_CODES = ['HTTP_429', 'SERVICE_UNAVAILABLE', 'INVALID_ORIGIN'];
const ALERTED_PROBLEMS = [
  'audit-dropped',
  'audit-write',
  'erasure-failed',
  'mail_dropped',
  'mail_failed',
];

let processMetrics: Registry | undefined;

/** Node's own metrics: of the process, so once for all backends in it. */
function readProcessMetrics(): Registry {
  if (!processMetrics) {
    processMetrics = new Registry();
    collectDefaultMetrics({register: processMetrics});
  }
  return processMetrics;
}

/** Metrics of one backend. No label holds anything of a reader. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const askCalls = new Counter({
    name: 'ask_calls_total',
    help: 'Calls of Ask, by what was asked for',
    labelNames: ['call', 'status'],
    registers,
  });
  const authCalls = new Histogram({
    name: 'auth_flow_duration_seconds',
    help: 'Time that a call of the auth handler took, by its kind',
    labelNames: ['kind', 'outcome'],
    buckets: BUCKETS,
    registers,
  });
  const authEvents = new Counter({
    name: 'auth_events_total',
    help: 'Authentication events; code says why one did not succeed',
    labelNames: ['kind', 'outcome', 'code'],
    registers,
  });
  const refusedConnections = new Counter({
    name: 'http_refused_connections_total',
    help: 'What Node could not read as a request',
    labelNames: ['status'],
    registers,
  });
  const problems = new Counter({
    name: 'log_problems_total',
    help: 'Warnings and errors in the log, by event',
    labelNames: ['level', 'event'],
    registers,
  });

  for (const code of ALERTED_CODES) {
    authEvents.inc({kind: 'sign-in', outcome: 'refused', code}, 0);
  }
  for (const event of ALERTED_PROBLEMS) {
    problems.inc({level: 'error', event}, 0);
  }

  const codes = new Set<string>(ALERTED_CODES);
  function boundCode(code: string | null): string {
    if (code === null) {
      return '';
    }
    if (codes.size < MAX_CODES) {
      codes.add(code);
    }
    return codes.has(code) ? code : 'OTHER';
  }

  return {
    observeRequest({method, route, status, seconds}) {
      const statusClass = `${String(Math.floor(status / 100))}xx`;
      requests.observe(
        {
          method: METHODS.has(method) ? method : 'OTHER',
          route,
          status: statusClass,
        },
        seconds,
      );
      const call = /^\/api\/v1\/(select|query)$/.exec(route)?.[1];
      if (call !== undefined && method === 'POST') {
        askCalls.inc({call, status: statusClass});
      }
    },

    observeAuthCall({kind, outcome, code, seconds}) {
      authCalls.observe({kind, outcome}, seconds);
      authEvents.inc({kind, outcome, code: boundCode(code)});
    },

    countRefusedConnection(status) {
      refusedConnections.inc({status: String(status)});
    },

    countProblems: (log) => (entry) => {
      if (entry.level !== 'info') {
        problems.inc({level: entry.level, event: entry.event});
      }
      log(entry);
    },

    addSources(sources) {
      addGauges(sources, registers);
    },

    read: () => Registry.merge([registry, readProcessMetrics()]).metrics(),

    contentType: registry.contentType,
  };
}

function addGauges(
  {poolStats, hashing, isReady, consentDecisions}: MetricSources,
  registers: Registry[],
): void {
  new Gauge({
    name: 'database_pool_connections',
    help: 'Open connections, idle ones, and callers that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(poolStats())) {
        this.set({state}, count);
      }
    },
  });
  new Gauge({
    name: 'password_hashing',
    help: 'Passwords being hashed, and requests that wait to',
    labelNames: ['state'],
    registers,
    collect() {
      const {running, waiting} = hashing();
      this.set({state: 'running'}, running);
      this.set({state: 'waiting'}, waiting);
    },
  });
  new Gauge({
    name: 'database_ready',
    help: '1 where the database answers and is migrated, else 0',
    registers,
    async collect() {
      this.set((await isReady()) ? 1 : 0);
    },
  });
  new Gauge({
    name: 'consent_decisions',
    help: 'Decisions of all readers ever, the same on every process',
    labelNames: ['decision'],
    registers,
    async collect() {
      try {
        const {given, withdrawn} = await consentDecisions();
        this.set({decision: 'given'}, given);
        this.set({decision: 'withdrawn'}, withdrawn);
      } catch {
        // The database is away, which database_ready tells.
        this.reset();
      }
    },
  });
}
