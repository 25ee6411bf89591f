import {createStorageSlot} from '@docusaurus/theme-common';

type Slot = ReturnType<typeof createStorageSlot>;

/** Of this tab alone, and emptied on return. */
export const returnPointSlot: Slot = createStorageSlot('better-auth.return', {
  persistence: 'sessionStorage',
});

/** Keeps where the reader is, for the way back. In the main bundle: small. */
export function saveReturnPoint(url: string): void {
  returnPointSlot.set(
    JSON.stringify({
      url,
      title: document.querySelector('h1')?.textContent ?? '',
      scrollY: Math.round(window.scrollY),
    }),
  );
}
