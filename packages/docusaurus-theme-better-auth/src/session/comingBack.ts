/**
 * Calls back when the reader comes back to the page, or the network to the
 * browser: what was asked before may have changed since. Returns the end.
 */
export function onComingBack(listener: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') {
      listener();
    }
  };
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('online', listener);
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('online', listener);
  };
}
