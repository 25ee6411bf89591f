import {expect, type Locator, type Page} from '@playwright/test';

/** More stops than any page has before what is looked for. */
const MAX_STOPS = 80;

export async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

export async function expectVisibleFocus(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
  const isMarked = await target.evaluate((element) => {
    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(element);
    return (
      (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) ||
      boxShadow !== 'none'
    );
  });
  expect(isMarked, `focus is visible on ${target.toString()}`).toBe(true);
}

/** Presses Tab (or Shift+Tab) until the target has focus. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    await page.keyboard.press(key);
    if (await isFocused(target)) {
      await expectVisibleFocus(target);
      return;
    }
  }
  throw new Error(`${key} does not reach ${target.toString()}.`);
}

/** Tabs to a field, and types in place of what it held. */
export async function typeInto(
  page: Page,
  target: Locator,
  text: string,
): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}
