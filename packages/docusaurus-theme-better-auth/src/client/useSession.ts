import {useEffect, useSyncExternalStore} from 'react';
import {LOADING, type SessionState} from '../session/sessionState';
import {useSessionStore} from './useSessionStore';

const whileHydrating = () => LOADING;

/**
 * Who is signed in, as far as it is known: re-renders when that changes.
 *
 * On the server, and while the page hydrates, it is `loading`. On a doc page
 * the backend is asked when the page is idle, and only where someone has
 * signed in before; `now` asks at once, for a page that is about the reader.
 */
export function useSession({now} = {now: false}): SessionState {
  const store = useSessionStore();
  useEffect(() => {
    store.start({now});
  }, [store, now]);
  return useSyncExternalStore(store.subscribe, store.getState, whileHydrating);
}
