import {stat} from 'node:fs/promises';
import type {BackendConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import {describeError} from '../observability/log.js';
import {
  findIndexedSource,
  indexPassages,
  keepEtag,
  removeOtherSources,
  settleIndex,
} from './indexPassages.js';
import {AskSourceError, isUrl, parseExport, readSource} from './readExport.js';

/** How often a file is looked at, in milliseconds. */
const FILE_INTERVAL_MS = 30_000;

/** How often a URL is asked whether it changed, in milliseconds. */
const URL_INTERVAL_MS = 5 * 60_000;

/** How soon it is tried again after a failure, in milliseconds. */
const RETRY_INTERVAL_MS = 30_000;

/** Keeps the index to what the sources hold. */
export type AskIndexer = {
  /** Reads every source now, and again in intervals. Never throws. */
  start(): void;
  /** Ends what is under way. */
  close(): Promise<void>;
};

/** The paths and URLs in `askSource`. */
export function listSources(askSource: string | null): string[] {
  return (askSource ?? '')
    .split(',')
    .map((source) => source.trim())
    .filter((source) => source !== '');
}

/** The time of a file's last change; null where it can't be told. */
async function readFileVersion(file: string): Promise<string | null> {
  try {
    const {mtimeMs, size} = await stat(file);
    return `${String(mtimeMs)} ${String(size)}`;
  } catch {
    return null;
  }
}

/**
 * Indexes the sources beside everything else: whatever is wrong with one is
 * told in the log, stops nothing, and leaves what was indexed before.
 */
export function createAskIndexer(
  {askSource, log}: Pick<BackendConfig, 'askSource' | 'log'>,
  database: Database,
): AskIndexer {
  const sources = listSources(askSource);
  const stopping = new AbortController();
  const timers = new Map<string, NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();

  async function index(source: string): Promise<void> {
    const began = performance.now();
    const known = await findIndexedSource(database, source);
    const raw = await readSource(source, known?.etag ?? null, stopping.signal);
    if (raw === null) {
      return;
    }
    if (known?.digest === raw.digest) {
      if (known.etag !== raw.etag) {
        await keepEtag(database, source, raw.etag);
      }
      return;
    }
    const change = await indexPassages(
      database,
      source,
      parseExport(raw.text),
      raw,
    );
    if (change) {
      await settleIndex(database);
      log({
        level: 'info',
        event: 'ask-indexed',
        source,
        ...change,
        ms: Math.round(performance.now() - began),
      });
    }
  }

  /** The version of a file that was read last. */
  const versions = new Map<string, string>();

  async function check(source: string): Promise<number> {
    const version = isUrl(source) ? null : await readFileVersion(source);
    if (version !== null && versions.get(source) === version) {
      return FILE_INTERVAL_MS;
    }
    try {
      await index(source);
    } catch (error) {
      if (stopping.signal.aborted) {
        return Infinity;
      }
      log(
        error instanceof AskSourceError
          ? {
              level: 'error',
              event: 'ask-source',
              source,
              problem: error.message,
            }
          : {
              level: 'error',
              event: 'ask-index',
              source,
              ...describeError(error),
            },
      );
      return RETRY_INTERVAL_MS;
    }
    if (version !== null) {
      versions.set(source, version);
    }
    return isUrl(source) ? URL_INTERVAL_MS : FILE_INTERVAL_MS;
  }

  function schedule(source: string, wait: number): void {
    if (stopping.signal.aborted) {
      return;
    }
    const timer = setTimeout(() => {
      run(source);
    }, wait);
    // A process that has nothing else to do may end.
    timer.unref();
    timers.set(source, timer);
  }

  function run(source: string): void {
    const running = check(source).then((wait) => {
      underWay.delete(running);
      schedule(source, wait);
    });
    underWay.add(running);
  }

  return {
    start() {
      if (sources.length === 0) {
        return;
      }
      const cleaning = removeOtherSources(database, sources).catch(
        (error: unknown) => {
          log({level: 'error', event: 'ask-index', ...describeError(error)});
        },
      );
      underWay.add(cleaning);
      sources.forEach(run);
    },

    async close() {
      stopping.abort();
      timers.forEach((timer) => {
        clearTimeout(timer);
      });
      await Promise.all(underWay);
    },
  };
}
