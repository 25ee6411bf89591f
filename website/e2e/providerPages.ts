import {expect, type Page} from '@playwright/test';

/** The provider's id and name at each backend. */
export const PROVIDER = {id: 'example-id', name: 'Example ID'};

/** What the provider will say of the person who signs in there. */
export type ProviderPerson = {
  email: string;
  name: string;
  /** Whether the provider vouches for the address; it does by default. */
  emailVerified?: boolean;
  picture?: string;
};

const signInHeading = (page: Page) =>
  page.getByRole('heading', {name: `Sign in to ${PROVIDER.name}`});

/** Signs in on the provider's own pages and consents, and is sent back. */
export async function signInAtProvider(
  page: Page,
  {email, name, emailVerified = true, picture = ''}: ProviderPerson,
): Promise<void> {
  await expect(signInHeading(page)).toBeVisible();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Picture').fill(picture);
  await page.getByLabel('The address is confirmed').setChecked(emailVerified);
  await page.getByRole('button', {name: 'Continue'}).click();
  await expect(
    page.getByRole('heading', {name: /^Allow .* to share your details$/}),
  ).toBeVisible();
  await page.getByRole('button', {name: 'Continue'}).click();
}

/** Refuses on the provider's page, and is sent back with `access_denied`. */
export async function refuseAtProvider(page: Page): Promise<void> {
  await expect(signInHeading(page)).toBeVisible();
  await page.getByRole('button', {name: 'Refuse'}).click();
}
