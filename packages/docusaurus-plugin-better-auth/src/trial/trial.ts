import {isDeepStrictEqual} from 'node:util';
import logger from '@docusaurus/logger';
import {LOCK_FILE} from './folderHolder';
import {introduceTrial} from './introduceTrial';
import {waitForPredecessor} from './predecessor';
import {isLoopback, readSiteHost} from './siteAddress';
import {makeTrialFolder, TRIAL_FOLDER, writeKept} from './trialFolder';
import {explainFailure, reportFailure} from './trialFailure';
import {choosePort} from './trialPort';
import {startTrialProcess, type TrialProcess} from './trialProcess';
import type {TrialSettings} from './trialMessages';

/** What a site says of its trial. */
export type TrialSite = {
  siteDir: string;
  title: string;
  /** The backend's module. */
  module: string;
  /** Pages of ours by their paths, null where the site leaves them out. */
  paths: {signUp: string | null; authError: string | null};
};

type Trial = {
  port: Promise<number> | null;
  /** Null until the development server listens. */
  siteOrigin: string | null;
  /** Null where the site has a backend of its own. */
  wanted: {site: TrialSite; port: number} | null;
  running: {settings: TrialSettings; child: TrialProcess} | null;
  hasIntroducedItself: boolean;
  /** One change after the other. */
  changes: Promise<void>;
};

const KEY: unique symbol = Symbol.for('docusaurus-plugin-better-auth.trial');

/** Not this module's, which Docusaurus may load anew when the site's config changes. */
function theTrial(): Trial {
  const holder = globalThis as {[KEY]?: Trial | undefined};
  return (holder[KEY] ??= {
    port: null,
    siteOrigin: null,
    wanted: null,
    running: null,
    hasIntroducedItself: false,
    changes: Promise.resolve(),
  });
}

/**
 * Has the embedded backend run beside `docusaurus start`, as soon as that
 * listens and until it ends.
 *
 * @returns The backend's URL.
 */
export async function wantTrial(site: TrialSite): Promise<string> {
  const trial = theTrial();
  trial.port ??= choosePort(site.siteDir);
  const port = await trial.port;
  trial.wanted = {site, port};
  change(trial);
  return backendUrl(port);
}

/** Ends the backend where it runs, since the site has one of its own by now. */
export function endTrial(): void {
  const trial = theTrial();
  trial.wanted = null;
  change(trial);
}

/** Tells where the site is opened, which may be another port than was asked for. */
export function beginTrialAt(siteOrigin: string | null): void {
  const trial = theTrial();
  trial.siteOrigin = siteOrigin;
  change(trial);
}

/** To a browser, `localhost` and `127.0.0.1` are two sites: the name is the site's. */
function backendUrl(port: number): string {
  const host = readSiteHost();
  return `http://${isLoopback(host) ? host : 'localhost'}:${port}`;
}

function settingsOf({wanted, siteOrigin}: Trial): TrialSettings | null {
  if (wanted === null || siteOrigin === null) {
    return null;
  }
  const {siteDir, title, module, paths} = wanted.site;
  const url = backendUrl(wanted.port);
  const {hostname} = new URL(url);
  return {
    module,
    dataDirectory: makeTrialFolder(siteDir),
    url,
    hostname:
      hostname === 'localhost' ? '127.0.0.1' : hostname.replace(/[[\]]/g, ''),
    siteOrigin,
    // What mail may call a site: one line of 60 characters.
    siteName: title.replace(/\s+/g, ' ').trim().slice(0, 60) || undefined,
    errorPage: paths.authError ?? undefined,
  };
}

/** Makes what runs what is wanted. */
function change(trial: Trial): void {
  trial.changes = trial.changes
    .then(async () => {
      const settings = settingsOf(trial);
      if (
        trial.running !== null &&
        !isDeepStrictEqual(trial.running.settings, settings)
      ) {
        await trial.running.child.end();
        trial.running = null;
        if (settings === null) {
          logger.info(
            'The trial has ended, since "backendUrl" is set. Its accounts are kept.',
          );
        }
      }
      if (settings !== null && trial.wanted !== null && !trial.running) {
        await start(trial, settings, trial.wanted);
      }
    })
    .catch((error: unknown) => {
      reportFailure(error instanceof Error ? error.message : String(error));
    });
}

async function start(
  trial: Trial,
  settings: TrialSettings,
  {site, port}: NonNullable<Trial['wanted']>,
): Promise<void> {
  const other = await waitForPredecessor(site.siteDir);
  if (other !== null) {
    reportFailure(
      `Another \`docusaurus start\` of this site has the accounts open (its backend is process ${other}). Use that one, or end it and start this one again. If that process is no backend, delete ${TRIAL_FOLDER}/${LOCK_FILE}.`,
    );
    return;
  }
  const forget = () => {
    if (trial.running?.child === child) {
      trial.running = null;
    }
  };
  const child = startTrialProcess(settings, {
    onReady() {
      if (!trial.hasIntroducedItself) {
        trial.hasIntroducedItself = true;
        introduceTrial(settings, site.paths.signUp);
      } else {
        logger.info(`The backend on trial runs again: ${settings.url}`);
      }
    },
    onTrouble(text) {
      logger.warn(`The backend on trial: ${text}`);
    },
    onFailure(reason) {
      forget();
      reportFailure(explainFailure(reason));
    },
    onEnd(how) {
      forget();
      logger.error(
        `The backend on trial has ended by itself (${how}). Start your site again to have it back.`,
      );
    },
  });
  trial.running = {settings, child};
  writeKept(site.siteDir, {port});
}
