import {expectAccessible} from './accessibility';
import {expect, test} from './fixtures';
import {PROVIDER, signInAtProvider} from './providerPages';
import {
  accountButton,
  DOC,
  fillCredentials,
  signIn,
  signInLink,
  signOut,
} from './reader';
import {newPerson} from './accounts';
import type {Browser, Page} from '@playwright/test';

/** The same reader in another browser. */
async function openOtherBrowser(
  browser: Browser,
  baseURL: string | undefined,
  proxy: string,
): Promise<Page> {
  const context = await browser.newContext({
    ...(baseURL !== undefined && {baseURL}),
    proxy: {server: proxy},
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  });
  return context.newPage();
}

test('a reader changes their password, which signs their other devices out', async ({
  page,
  browser,
  baseURL,
  network,
  register,
}) => {
  const account = await register();
  await signIn(page, account);
  const other = await openOtherBrowser(browser, baseURL, network.url);
  await signIn(other, account);

  await page.goto('/profile/security');
  const current = page.getByLabel('Current password');
  const next = page.getByLabel('New password');
  const change = page.getByRole('button', {name: 'Change password'});
  await expect(current).toBeVisible();
  await expectAccessible(page, 'profile: security');

  await current.fill('not my password');
  await next.fill('short');
  await change.click();
  await expect(next).toBeFocused();
  await expect(next).toHaveAccessibleDescription(/too short/);
  await next.fill('another horse, another battery');
  await change.click();
  await expect(current).toBeFocused();
  await expect(current).toHaveAccessibleDescription(/not your password/);
  await expect(next).toHaveValue('another horse, another battery');
  await expectAccessible(page, 'profile: security, wrong password');

  await current.fill(account.password);
  await change.click();
  await expect(page.getByText(/^Your password is changed/)).toBeFocused();
  await expect(current).toHaveValue('');

  await other.reload();
  await expect(signInLink(other)).toBeVisible();
  await signInLink(other).click();
  await fillCredentials(other, account);
  await other.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(other.getByText('password is not right')).toBeVisible();
  await fillCredentials(other, {
    ...account,
    password: 'another horse, another battery',
  });
  await other.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(accountButton(other, account)).toBeVisible();
  await other.context().close();
});

test('a reader signs another device out, after confirming that it is them', async ({
  page,
  browser,
  baseURL,
  network,
  register,
  database,
}) => {
  const account = await register();
  // The one that made the account belongs to no browser.
  await database.endSessions(account.email);
  await signIn(page, account);
  const other = await openOtherBrowser(browser, baseURL, network.url);
  await signIn(other, account);
  await database.ageSessions(account.email);

  await page.goto('/profile/security');
  const show = page.getByRole('button', {name: 'Show my devices'});
  const dialog = page.getByRole('dialog', {name: 'Confirm that it is you'});
  await test.step('an old session is asked for the password', async () => {
    await show.click();
    await expect(dialog).toBeVisible();
    await expectAccessible(page, 'fresh-session dialog');
    await page.keyboard.press('Escape');
    await expect(show).toBeFocused();
    await show.click();
    await dialog.getByLabel('Password').fill('not my password');
    await dialog.getByRole('button', {name: 'Confirm and go on'}).click();
    await expect(dialog.getByLabel('Password')).toBeFocused();
    await dialog.getByLabel('Password').fill(account.password);
    await dialog.getByRole('button', {name: 'Confirm and go on'}).click();
    await expect(dialog).toBeHidden();
  });

  const devices = page
    .getByRole('region', {name: 'Your devices'})
    .getByRole('listitem');
  await test.step('the list tells the devices apart', async () => {
    // The session that was replaced is not among them.
    await expect(devices).toHaveCount(2);
    await expect(devices.first()).toContainText('This device');
    await expect(devices.last()).toContainText('Firefox on Windows');
    await expect(devices.last()).toContainText('2 days ago');
    await expectAccessible(page, 'profile: security, devices');
  });

  await test.step('one is signed out', async () => {
    await page
      .getByRole('button', {name: 'Sign out: Firefox on Windows'})
      .click();
    await expect(
      page.getByRole('dialog', {name: 'Sign this device out?'}),
    ).toBeVisible();
    await expectAccessible(page, 'question before signing a device out');
    await page.getByRole('button', {name: 'Sign it out'}).click();
    await expect(page.getByText('That device is signed out.')).toBeFocused();
    await expect(devices).toHaveCount(1);
    await other.reload();
    await expect(signInLink(other)).toBeVisible();
    await expect(accountButton(page, account)).toBeVisible();
  });

  await test.step('all others are signed out', async () => {
    await signIn(other, account);
    await page.reload();
    await page
      .getByRole('button', {name: 'Sign out all other devices'})
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', {name: 'Sign out all other devices'})
      .click();
    await expect(
      page.getByText('All other devices are signed out.'),
    ).toBeFocused();
    await other.reload();
    await expect(signInLink(other)).toBeVisible();
  });
  await other.context().close();
});

test('a reader links an account elsewhere, and unlinks it', async ({
  page,
  register,
}) => {
  const account = await register();
  await signIn(page, account);
  await page.goto('/profile/security');
  const linked = page.getByRole('region', {name: 'Linked accounts'});
  await linked.getByRole('button', {name: `Link ${PROVIDER.name}`}).click();
  await signInAtProvider(page, account);
  await expect(page).toHaveURL('/profile/security');
  const unlink = linked.getByRole('button', {name: `Unlink: ${PROVIDER.name}`});
  await unlink.click();
  const dialog = page.getByRole('dialog', {name: `Unlink ${PROVIDER.name}?`});
  await expect(dialog).toContainText('Your account here stays');
  await expectAccessible(page, 'question before unlinking');
  await page.keyboard.press('Escape');
  await expect(unlink).toBeFocused();
  await unlink.click();
  await dialog.getByRole('button', {name: 'Unlink'}).click();
  await expect(page.getByText('is no longer linked')).toBeFocused();
  await expect(
    linked.getByRole('button', {name: `Link ${PROVIDER.name}`}),
  ).toBeVisible();
});

test('a reader who came by a provider chooses a password', async ({
  page,
  mailbox,
}) => {
  const person = newPerson();
  const password = page.getByRole('textbox', {name: 'Password', exact: true});
  await page.goto(`/sign-in?redirect=${encodeURIComponent(DOC)}`);
  await page
    .getByRole('button', {name: `Continue with ${PROVIDER.name}`})
    .click();
  await signInAtProvider(page, person);
  await page.getByRole('button', {name: 'Skip'}).click();
  await page.goto('/profile/security');
  await expect(page.getByText('Your account has no password.')).toBeVisible();
  await expect(page.getByLabel('Current password')).toHaveCount(0);
  await page
    .getByRole('button', {name: 'Send me a link to choose one'})
    .click();
  await expect(page.getByText('We sent a link to')).toBeFocused();
  await expectAccessible(page, 'profile: security, link to a password sent');

  await page.goto(await mailbox.link(person.email, /^Reset your password/));
  await expect(page).not.toHaveURL(/token/);
  await password.fill(person.password);
  await page.getByRole('button', {name: 'Save the new password'}).click();
  await expect(
    page.getByRole('heading', {name: 'Your password is changed'}),
  ).toBeFocused();
  await signIn(page, person);
  await page.goto('/profile/security');
  await expect(page.getByLabel('Current password')).toBeVisible();
  await signOut(page, person);
});
