import {createStorageSlot} from '@docusaurus/theme-common';

type Slot = ReturnType<typeof createStorageSlot>;

const slot: Slot = createStorageSlot('better-auth.last-method', {
  persistence: 'localStorage',
});

/**
 * Keeps how somebody signed in in this browser last: `magic_link`, or
 * `provider:github`. Its name and nothing of who they are.
 */
export function rememberMethod(name: string): void {
  slot.set(name);
}

export function readLastMethod(): string | null {
  return slot.get();
}
