import {pathToFileURL} from 'node:url';
import {z} from 'zod';
import {TrialSettings, type TrialNews} from './trialMessages';

/** Of these the backend lets requests have 10 seconds; then it closes the database. */
const GRACE_MS = 15_000;

type Backend = {
  listen(): Promise<unknown>;
  close(): Promise<void>;
};
type LogEntry = {level: 'info' | 'warn' | 'error'; event: string};

/** What is used of the backend's module, which the site has in its version. */
const BackendModule = z.object({
  createBackend: z.custom<(options: object) => Promise<Backend>>(
    (value) => typeof value === 'function',
  ),
});

let starting: Promise<Backend> | null = null;
let isEnding = false;

function tell(news: TrialNews): void {
  if (process.connected) {
    process.send?.(news);
  }
}

/** Not by the environment, which may name a database that is no trial. */
async function start(settings: TrialSettings): Promise<Backend> {
  const {createBackend} = BackendModule.parse(
    await import(pathToFileURL(settings.module).href),
  );
  const {url, hostname, siteOrigin, dataDirectory, siteName, errorPage} =
    settings;
  return createBackend({
    url,
    hostname,
    trustedOrigins: [siteOrigin],
    dataDirectory,
    siteName,
    errorPage,
    log: ({level, event, ...facts}: LogEntry) => {
      if (level !== 'info') {
        tell({kind: 'trouble', text: `${event} ${JSON.stringify(facts)}`});
      }
    },
  });
}

async function serve(settings: TrialSettings): Promise<void> {
  try {
    starting = start(settings);
    await (await starting).listen();
    tell({kind: 'ready'});
  } catch (error) {
    if (!isEnding) {
      tell({
        kind: 'failed',
        reason: error instanceof Error ? error.message : String(error),
      });
      await end();
    }
  }
}

/** Closes the database, whose files would have to be mended otherwise. */
async function end(): Promise<void> {
  if (isEnding) {
    return;
  }
  isEnding = true;
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  try {
    await (await starting)?.close();
  } catch {
    // It was not open.
  }
  process.exit();
}

process.once('message', (settings) => {
  void serve(TrialSettings.parse(settings));
});
// However the development server ends, also where it is killed.
process.once('disconnect', () => void end());
process.on('SIGTERM', () => void end());
// A terminal sends these to both processes; the development server says what they mean.
for (const signal of ['SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => undefined);
}
