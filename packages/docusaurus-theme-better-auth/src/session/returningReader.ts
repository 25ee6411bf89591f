import {createStorageSlot} from '@docusaurus/theme-common';

type Slot = ReturnType<typeof createStorageSlot>;

/**
 * A flag, and nothing else, that someone has signed in in this browser: only
 * then is a doc page worth a request for the session.
 */
export const returningReader: Slot = createStorageSlot(
  'better-auth.returning',
  {
    persistence: 'localStorage',
  },
);
