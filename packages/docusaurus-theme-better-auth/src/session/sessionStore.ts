import {LOADING, type SessionState} from './sessionState';

/**
 * Where components read the session from. Framework-free: `subscribe` and
 * `getState` are what `useSyncExternalStore` takes.
 */
export type SessionStore = {
  getState: () => SessionState;
  /** Calls the listener after each change; returns the unsubscriber. */
  subscribe: (listener: () => void) => () => void;
  /**
   * Begins to find out who is there, once: when the page is idle, or `now`, on
   * a page that cannot do without. Later calls do nothing.
   */
  start: (options?: {now: boolean}) => void;
  /** Asks the backend now, and resolves to what it said. Never rejects. */
  refresh: () => Promise<SessionState>;
  /** Tells the other tabs that the session or the profile has changed. */
  announceChange: () => void;
  /** Forgets the reader in this tab and in the others: they signed out. */
  markSignedOut: () => Promise<void>;
};

/** A store's value and its listeners. */
export type StateCell = Pick<SessionStore, 'getState' | 'subscribe'> & {
  setState: (next: SessionState) => void;
};

export function createStateCell(initial: SessionState = LOADING): StateCell {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    setState(next) {
      if (next !== state) {
        state = next;
        listeners.forEach((listener) => {
          listener();
        });
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/**
 * A store that stays in the state it is given and asks no backend: for tests,
 * previews, and static rendering, whose reader is unknown.
 */
export function createFixedSessionStore(
  state: SessionState = LOADING,
): SessionStore {
  return {
    getState: () => state,
    subscribe: () => () => undefined,
    start: () => undefined,
    refresh: () => Promise.resolve(state),
    announceChange: () => undefined,
    markSignedOut: () => Promise.resolve(),
  };
}
