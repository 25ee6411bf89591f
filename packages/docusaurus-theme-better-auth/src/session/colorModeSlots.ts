import {createStorageSlot} from '@docusaurus/theme-common';
import type {Preferences} from 'better-auth-reader-profile/contract';

export type ColorMode = NonNullable<Preferences['color_mode']>;

/**
 * Where Docusaurus keeps what the reader has chosen by the navbar's switch. A
 * change of it is shown at once: the switch itself listens to it.
 */
const choice = createStorageSlot('theme');

/** What this device and the account agreed on last. */
const agreed = createStorageSlot('better-auth.color-mode', {
  persistence: 'localStorage',
});

function nameOf(stored: string | null): ColorMode {
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** The colour mode that is chosen on this device; `system` where none is. */
export function chosenColorMode(): ColorMode {
  return nameOf(choice.get());
}

export function chooseColorMode(mode: ColorMode): void {
  if (mode === 'system') {
    choice.del();
  } else {
    choice.set(mode);
  }
}

/** Tells of choices made in this tab; returns the end. */
export function onColorModeChosen(listener: () => void): () => void {
  return choice.listen(({isTrusted}) => {
    // The browser's own event is about another tab, which sees to it itself.
    if (!isTrusted) {
      listener();
    }
  });
}

/** Whether the reader has chosen here since device and account agreed. */
export function isChosenHere(): boolean {
  return chosenColorMode() !== nameOf(agreed.get());
}

export function agreeOnColorMode(mode: ColorMode): void {
  agreed.set(mode);
}
