import {fork} from 'node:child_process';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {TrialNews, type TrialSettings} from './trialMessages';

/** The backend of a trial, in a process of its own. */
export type TrialProcess = {
  /** Ends it, and waits until it has let go of its files. */
  end(): Promise<void>;
};

/** What becomes of it. */
export type TrialEvents = {
  onReady(): void;
  onFailure(reason: string): void;
  /** A warning or an error of its own. */
  onTrouble(text: string): void;
  /** It ended, and nobody had asked it to; `how` ends a sentence. */
  onEnd(how: string): void;
};

/**
 * Better Auth and what it stands on read settings of their own from the
 * environment; there they are those of some other server of the owner's.
 */
function trialEnvironment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(
    ([name]) => !/^(?:BETTER_)?AUTH_/i.test(name),
  );
  return {...Object.fromEntries(others), NODE_ENV: 'development'};
}

/** Starts the backend. It ends with this process at the latest. */
export function startTrialProcess(
  settings: TrialSettings,
  events: TrialEvents,
): TrialProcess {
  const child = fork(path.join(__dirname, 'trialChild.js'), {
    // A debugger of the site's has its port already.
    execArgv: [],
    env: trialEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let isAsked = false;
  const ended = new Promise<void>((resolve) => {
    // Not `close`, which never comes once the channel is let go of.
    child.once('exit', () => resolve());
  });

  child.on('error', (error) => {
    if (!isAsked) {
      isAsked = true;
      events.onFailure(error.message);
    }
  });
  child.on('message', (message) => {
    const {data: news} = TrialNews.safeParse(message);
    if (news?.kind === 'ready') {
      events.onReady();
    } else if (news?.kind === 'trouble') {
      events.onTrouble(news.text);
    } else if (news?.kind === 'failed') {
      isAsked = true;
      events.onFailure(news.reason);
    }
  });
  child.on('exit', (code, signal) => {
    if (!isAsked) {
      events.onEnd(signal === null ? `exit code ${code}` : `signal ${signal}`);
    }
  });
  if (child.stderr) {
    createInterface({input: child.stderr}).on('line', (line) => {
      events.onTrouble(line);
    });
  }
  child.send(settings);

  return {
    async end() {
      isAsked = true;
      if (child.connected) {
        child.disconnect();
      }
      await ended;
    },
  };
}
