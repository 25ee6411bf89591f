import {expectAccessible} from './accessibility';
import {plugInAuthenticator} from './authenticator';
import {expect, test} from './fixtures';
import {accountButton, signIn, signOut} from './reader';
import type {Page} from '@playwright/test';

const SECURITY = '/profile/security';

const addButton = (page: Page) =>
  page.getByRole('button', {name: 'Add a passkey'});
const signInButton = (page: Page) =>
  page.getByRole('button', {name: 'Sign in with a passkey'});

async function openSignIn(page: Page, place: string): Promise<void> {
  await page.goto(`/sign-in?redirect=${encodeURIComponent(place)}`);
  await expect(signInButton(page)).toBeVisible();
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await addButton(page).click();
  await page.getByLabel('Name of the passkey').fill(name);
  await page.getByRole('button', {name: 'Add this passkey'}).click();
  await expect(page.getByText('Your passkey is ready')).toBeVisible();
}

test('a passkey is added, renamed, used by button, and removed', async ({
  page,
  place,
  register,
}) => {
  const account = await register();
  const authenticator = await plugInAuthenticator(page);
  // Whoever uses the button has not been offered the passkey by the browser.
  await authenticator.setPresence(false);
  await signIn(page, account, SECURITY);

  await test.step('add', async () => {
    await addButton(page).click();
    const name = page.getByLabel('Name of the passkey');
    await expect(name).toHaveValue(/^Passkey on /);
    await name.fill('');
    await page.getByRole('button', {name: 'Add this passkey'}).click();
    await expect(name).toBeFocused();
    await expectAccessible(page, 'passkey without a name');
    await name.fill('My laptop');
    await authenticator.setPresence(true);
    await page.getByRole('button', {name: 'Add this passkey'}).click();
    await expect(page.getByText('Your passkey is ready')).toBeVisible();
    await expect(page.getByText('Synced between your devices')).toBeVisible();
    await expectAccessible(page, 'passkey added');
  });

  await test.step('rename', async () => {
    await page.getByRole('button', {name: 'Rename My laptop'}).click();
    await page.getByLabel('Name of the passkey').fill('Work laptop');
    await page.getByRole('button', {name: 'Save', exact: true}).click();
    await expect(
      page.getByRole('button', {name: 'Rename Work laptop'}),
    ).toBeFocused();
  });

  await test.step('sign in, after a change of mind', async () => {
    await authenticator.setPresence(false);
    await signOut(page, account);
    await openSignIn(page, place);
    await authenticator.setVerified(false);
    await authenticator.setPresence(true);
    await signInButton(page).click();
    await expect(page.getByText('No passkey was used.')).toBeVisible();
    await expectAccessible(page, 'passkey cancelled');
    await authenticator.setVerified(true);
    await signInButton(page).click();
    await expect(accountButton(page, account)).toBeVisible();
    await expect(page).toHaveURL(place);
  });

  await test.step('remove', async () => {
    await page.goto(SECURITY);
    await page.getByRole('button', {name: 'Remove Work laptop'}).click();
    const dialog = page.getByRole('dialog', {name: /Work laptop/});
    await expect(dialog).toBeVisible();
    await expectAccessible(page, 'removing a passkey');
    await dialog.getByRole('button', {name: 'Keep it'}).click();
    const remove = page.getByRole('button', {name: 'Remove Work laptop'});
    await expect(remove).toBeFocused();
    await remove.click();
    await dialog.getByRole('button', {name: 'Remove the passkey'}).click();
    await expect(page.getByText('The passkey is removed.')).toBeVisible();
    await expect(remove).toBeHidden();
  });

  await test.step('the removed one is refused', async () => {
    await signOut(page, account);
    await openSignIn(page, place);
    await signInButton(page).click();
    await expect(
      page.getByText('This passkey is no longer known here'),
    ).toBeVisible();
  });
});

test('the browser offers a passkey with the field for the address', async ({
  page,
  place,
  register,
}) => {
  const account = await register();
  const authenticator = await plugInAuthenticator(page);
  await signIn(page, account, SECURITY);
  await addPasskey(page, 'My phone');
  await signOut(page, account);
  // This device chooses the passkey as soon as it is offered.
  await page.goto(`/sign-in?redirect=${encodeURIComponent(place)}`);
  await expect(accountButton(page, account)).toBeVisible();
  await expect(page).toHaveURL(place);
  expect(await authenticator.countPasskeys()).toBe(1);
});
