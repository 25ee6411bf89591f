import {QueryObserver} from '@tanstack/react-query';
import {nextSessionState} from './nextSessionState';
import {getQueryClient} from './queryClient';
import {returningReader} from './returningReader';
import {
  QUERY_KEY_ROOT,
  SESSION_QUERY_KEY,
  sessionQueryOptions,
} from './sessionQuery';
import {SIGNED_OUT, type Reader} from './sessionState';
import type {StateCell} from './sessionStore';

/** The part of the session that loads when it is needed. */
export type SessionRuntime = {
  /** Settles with the first answer; never rejects. */
  firstAnswer: Promise<void>;
  refresh: () => Promise<void>;
  /** Asks anew for the session, and for all that was read under it. */
  refreshAll: () => Promise<void>;
  forgetReader: () => Promise<void>;
};

/** Starts to ask the backend who is there, and keeps the cell up to date. */
export function startSessionRuntime(cell: StateCell): SessionRuntime {
  const queryClient = getQueryClient();
  let metReaderId: string | null = null;
  const observer = new QueryObserver(queryClient, sessionQueryOptions());

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

  const firstAnswer = new Promise<void>((resolve) => {
    observer.subscribe((answer) => {
      cell.setState(nextSessionState(cell.getState(), answer));
      const {status, reader} = cell.getState();
      if (status === 'signed-in') {
        returningReader.set('1');
        meet(reader);
      } else if (status === 'signed-out') {
        returningReader.del();
        meet(null);
      }
      if (answer.status !== 'pending') {
        resolve();
      }
    });
  });

  return {
    firstAnswer,
    async refresh() {
      // A request that began before the reader acted must not answer for it.
      await queryClient.cancelQueries({queryKey: SESSION_QUERY_KEY});
      await observer.refetch();
    },
    async refreshAll() {
      await queryClient.cancelQueries({queryKey: QUERY_KEY_ROOT});
      await queryClient.invalidateQueries({queryKey: QUERY_KEY_ROOT});
    },
    async forgetReader() {
      await queryClient.cancelQueries({queryKey: QUERY_KEY_ROOT});
      // First the cell, so that this does not pass for a session that ended.
      cell.setState(SIGNED_OUT);
      meet(null);
      queryClient.setQueryData(SESSION_QUERY_KEY, null);
      queryClient.removeQueries({
        queryKey: QUERY_KEY_ROOT,
        predicate: ({queryKey}) => queryKey[1] !== SESSION_QUERY_KEY[1],
      });
    },
  };
}
