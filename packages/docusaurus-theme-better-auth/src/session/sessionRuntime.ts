import {onComingBack} from './comingBack';
import {nextSessionState} from './nextSessionState';
import {readerQueries} from './readerQueries';
import {readSession} from './readSession';
import {returningReader} from './returningReader';
import {SIGNED_OUT, type Reader} from './sessionState';
import type {StateCell} from './sessionStore';

/** How often a visible page asks a backend that is out of reach. */
const RETRY_INTERVAL_MS = 10_000;

/** How long an answer counts for a reader who comes back to the page. */
const STALE_AFTER_MS = 60_000;

/** The part of the session that loads when it is needed. */
export type SessionRuntime = {
  /** Settles with the first answer; never rejects. */
  firstAnswer: Promise<void>;
  refresh: () => Promise<void>;
  /** Asks anew for the session, and for all that was read under it. */
  refreshAll: () => Promise<void>;
  forgetReader: () => Promise<void>;
};

/**
 * Starts to ask the backend who is there, and keeps the cell up to date. That
 * is one value, and no cache of many: the query client stays with the pages
 * that need it.
 */
export function startSessionRuntime(cell: StateCell): SessionRuntime {
  let metReaderId: string | null = null;
  let staleAt = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  /** The latest request, or undefined where none is under way. */
  let asking: Promise<void> | undefined;

  const isHere = (readerId: string) => cell.getState().reader?.id === readerId;

  /** What a reader has set comes with them, after who they are. */
  function meet(reader: Reader | null) {
    if (metReaderId === (reader?.id ?? null)) {
      return;
    }
    metReaderId = reader?.id ?? null;
    // An admin who looks at the site as somebody changes nothing of theirs.
    if (reader && !reader.isImpersonated) {
      import('./syncColorMode')
        .then(({syncColorMode}) =>
          syncColorMode(reader.id, () => isHere(reader.id)),
        )
        // The page is as good in this device's own colours.
        .catch(() => undefined);
    }
  }

  function askAgainLater() {
    retry = setTimeout(() => {
      if (document.visibilityState === 'visible') {
        void ask();
      } else {
        askAgainLater();
      }
    }, RETRY_INTERVAL_MS);
  }

  function takeAnswer(answer: Parameters<typeof nextSessionState>[1]) {
    const next = nextSessionState(cell.getState(), answer);
    const {status, reader} = next;
    staleAt = status === 'degraded' ? 0 : Date.now() + STALE_AFTER_MS;
    if (status === 'degraded') {
      askAgainLater();
    } else if (reader && metReaderId !== null && reader.id !== metReaderId) {
      // Of what is under way for the one, the other would be the answer.
      readerQueries.current?.forget();
    }
    cell.setState(next);
    if (status === 'signed-in') {
      returningReader.set('1');
      meet(reader);
    } else if (status === 'signed-out') {
      returningReader.del();
      meet(null);
    }
  }

  /** Never rejects. A request that began earlier answers no more. */
  function ask(): Promise<void> {
    clearTimeout(retry);
    const own: Promise<void> = readSession()
      .then(
        (data) => ({status: 'success', data}) as const,
        () => ({status: 'error', data: null}) as const,
      )
      .then((answer) => {
        if (asking !== own) {
          return asking;
        }
        asking = undefined;
        takeAnswer(answer);
        return undefined;
      });
    asking = own;
    return own;
  }

  onComingBack(() => {
    if (!asking && Date.now() >= staleAt) {
      void ask();
    }
  });

  return {
    firstAnswer: ask(),
    refresh: ask,
    async refreshAll() {
      const before = metReaderId;
      await ask();
      // What a newcomer is shown has only just been asked for.
      if (metReaderId === before) {
        await readerQueries.current?.refresh();
      }
    },
    forgetReader() {
      asking = undefined;
      clearTimeout(retry);
      // First the cell, so that this does not pass for a session that ended.
      cell.setState(SIGNED_OUT);
      takeAnswer({status: 'success', data: null});
      readerQueries.current?.forget();
      return Promise.resolve();
    },
  };
}
