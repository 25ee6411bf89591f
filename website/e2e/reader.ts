import {expect, type Locator, type Page} from '@playwright/test';
import type {Account} from './accounts';
import {rememberSecret} from './knownSecrets';

/** A doc page that is long enough to scroll. */
export const DOC = '/docs/configuration';

/**
 * The path of that page at a heading in its middle.
 *
 * @throws Error where the page has no headings.
 */
export async function findPlaceToRead(siteUrl: string): Promise<string> {
  const html = await (await fetch(siteUrl + DOC)).text();
  const ids = Array.from(
    html.matchAll(/<h[23][^>]* id="?([^\s">]+)/g),
    ([, id]) => id,
  );
  const id = ids[Math.floor(ids.length / 2)];
  if (id === undefined) {
    throw new Error(`${DOC} has no headings to link to.`);
  }
  return `${DOC}#${id}`;
}

/** The menu's button, which bears the reader's name. */
export function accountButton(page: Page, {name}: Account): Locator {
  return page.getByRole('navigation').getByRole('button', {name, exact: true});
}

export function signInLink(page: Page): Locator {
  return page
    .getByRole('navigation')
    .getByRole('link', {name: 'Sign in', exact: true});
}

export async function fillCredentials(
  form: Page | Locator,
  {email, password}: Account,
): Promise<void> {
  await form.getByLabel('Email').fill(email);
  await form.getByLabel('Password').fill(password);
}

/** Signs in on the sign-in page, and waits until the reader is sent back. */
export async function signIn(
  page: Page,
  account: Account,
  returnTo = DOC,
): Promise<void> {
  await page.goto(`/sign-in?redirect=${encodeURIComponent(returnTo)}`);
  await fillCredentials(page, account);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(accountButton(page, account)).toBeVisible();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Fills in the sign-up form and creates the account. */
export async function signUp(page: Page, person: Account): Promise<void> {
  await page.getByLabel('Name', {exact: true}).fill(person.name);
  await fillCredentials(page, person);
  await page.getByRole('button', {name: 'Create account'}).click();
}

/** Opens a section of the profile by its list, which folds on a phone. */
export async function openSection(page: Page, name: string): Promise<void> {
  const list = page.getByRole('navigation', {name: 'Your profile'});
  const link = list.getByRole('link', {name});
  await expect(list).toBeVisible();
  if (!(await link.isVisible())) {
    await list.locator('summary').click();
  }
  await link.click();
}

export function background(page: Page, kind: 'Software' | 'Hardware'): Locator {
  return page.getByLabel(`${kind} background`);
}

export function agreement(page: Page): Locator {
  return page.getByRole('checkbox', {name: /^I agree/});
}

export async function fillBackgrounds(
  page: Page,
  {software, hardware}: {software: string; hardware: string},
): Promise<void> {
  rememberSecret(software);
  rememberSecret(hardware);
  await background(page, 'Software').fill(software);
  await background(page, 'Hardware').fill(hardware);
}

export function saveButton(page: Page): Locator {
  return page.getByRole('button', {name: 'Save', exact: true});
}

/** Gives consent and both backgrounds on the profile. */
export async function giveBackgrounds(
  page: Page,
  backgrounds: {software: string; hardware: string},
): Promise<void> {
  await page.goto('/profile/reader-profile');
  await fillBackgrounds(page, backgrounds);
  await agreement(page).check();
  await saveButton(page).click();
  await expect(page.getByRole('status')).toHaveText('Saved.');
}

/**
 * Opens the account menu once the page of the browser's address is shown: the
 * router changes the address before it has loaded the page, whose navbar is
 * another one.
 */
export async function openAccountMenu(
  page: Page,
  account: Account,
): Promise<void> {
  await page.waitForFunction(() => {
    const shown = document.querySelector<HTMLLinkElement>(
      'link[rel="canonical"]',
    )?.href;
    return (
      shown !== undefined &&
      new URL(shown).pathname === window.location.pathname
    );
  });
  await accountButton(page, account).click();
}

export async function signOut(page: Page, account: Account): Promise<void> {
  await openAccountMenu(page, account);
  await page.getByRole('menuitem', {name: 'Sign out'}).click();
  await expect(signInLink(page)).toBeVisible();
}
