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
  let lastInLine = Promise.resolve();

  /** False where another process is at it. */
  async function index(source: string): Promise<boolean> {
    const began = performance.now();
    const known = await findIndexedSource(database, source);
    const raw = await readSource(source, known?.etag ?? null, stopping.signal);
    if (raw === null) {
      return true;
    }
    if (known?.digest === raw.digest) {
      if (known.etag !== raw.etag) {
        await keepEtag(database, source, raw.etag);
      }
      return true;
    }
    const change = await indexPassages(
      database,
      source,
      parseExport(raw.text),
      raw,
      stopping.signal,
    );
    if (typeof change === 'object') {
      await settleIndex(database);
      log({
        level: 'info',
        event: 'ask-indexed',
        source,
        ...change,
        ms: Math.round(performance.now() - began),
      });
    }
    return change !== 'busy';
  }

  /** The version of a file that was read last. */
  const versions = new Map<string, string>();

  /** What was last found wrong with a source: told once. */
  const problems = new Map<string, string>();

  function logFailure(source: string, error: unknown): void {
    if (!(error instanceof AskSourceError)) {
      log({
        level: 'error',
        event: 'ask-index',
        source,
        ...describeError(error),
      });
    } else if (problems.get(source) !== error.message) {
      problems.set(source, error.message);
      log({
        level: 'error',
        event: 'ask-source',
        source,
        problem: error.message,
      });
    }
  }

  async function check(source: string): Promise<number> {
    const version = isUrl(source) ? null : await readFileVersion(source);
    if (version !== null && versions.get(source) === version) {
      return FILE_INTERVAL_MS;
    }
    try {
      if (!(await index(source))) {
        return RETRY_INTERVAL_MS;
      }
    } catch (error) {
      if (stopping.signal.aborted) {
        return Infinity;
      }
      logFailure(source, error);
      return RETRY_INTERVAL_MS;
    }
    problems.delete(source);
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

  /** One source after the other: each may hold much. */
  function run(source: string): void {
    lastInLine = lastInLine
      .then(() => (stopping.signal.aborted ? Infinity : check(source)))
      .then((wait) => {
        schedule(source, wait);
      });
  }

  return {
    start() {
      if (sources.length === 0) {
        return;
      }
      lastInLine = removeOtherSources(database, sources).catch(
        (error: unknown) => {
          log({level: 'error', event: 'ask-index', ...describeError(error)});
        },
      );
      sources.forEach(run);
    },

    async close() {
      stopping.abort();
      timers.forEach((timer) => {
        clearTimeout(timer);
      });
      await lastInLine;
    },
  };
}
