import {useCallback} from 'react';
import {useSessionStore} from './useSessionStore';

/**
 * A function that signs the reader out, here and in the browser's other tabs.
 * It rejects where the backend could not be told: the reader is still signed
 * in then.
 */
export function useSignOut(): () => Promise<void> {
  const store = useSessionStore();
  return useCallback(async () => {
    const {signOut} = await import('../session/signOut');
    await signOut(store);
  }, [store]);
}
