import {useSyncExternalStore} from 'react';

/** True inside another site's frame, where a password may be spied on. */
function isInForeignFrame(): boolean {
  try {
    return window.top?.location.origin !== window.location.origin;
  } catch {
    return true;
  }
}

const neverChanges = () => () => undefined;

/** Whether the page is shown by another site, which must get no form of ours. */
export function useIsInForeignFrame(): boolean {
  return useSyncExternalStore(neverChanges, isInForeignFrame, () => false);
}
