import {expectAccessible} from './accessibility';
import {readClientStorage} from './clientStorage';
import {expect, test} from './fixtures';
import {tabTo, typeInto} from './keyboard';
import {
  accountButton,
  fillCredentials,
  signIn,
  signInLink,
  signOut,
} from './reader';
import {
  appCode,
  backupCodeList,
  readSecret,
  turnOnTwoFactor,
  wrongCode,
} from './twoFactor';
import type {Account} from './accounts';
import type {Page} from '@playwright/test';

const SECURITY = '/profile/security';

// The page has fields for another password too.
const passwordField = (page: Page) =>
  page.getByRole('textbox', {name: 'Password', exact: true});
const title = (page: Page) =>
  page.getByRole('heading', {name: 'Confirm that it is you'});
const confirm = (page: Page) => page.getByRole('button', {name: 'Confirm'});

/** Gives the password, after which the second step is asked for. */
async function givePassword(page: Page, account: Account, returnTo: string) {
  await page.goto(`/sign-in?redirect=${encodeURIComponent(returnTo)}`);
  await fillCredentials(page, account);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(title(page)).toBeVisible();
}

test('set up, used and turned off by keyboard alone', async ({
  page,
  place,
  register,
}) => {
  test.setTimeout(90_000);
  const account = await register();
  const press = (key: string) => page.keyboard.press(key);
  const button = (name: string) =>
    page.getByRole('button', {name, exact: true});
  let secret = '';

  await test.step('set up an app', async () => {
    await signIn(page, account, SECURITY);
    await expectAccessible(page, 'two-factor off');
    await tabTo(page, button('Set up an authenticator app'));
    await press('Enter');
    await typeInto(page, passwordField(page), 'not my password');
    await press('Enter');
    await expect(passwordField(page)).toBeFocused();
    await expect(page.getByText('This is not your password')).toBeVisible();
    await expectAccessible(page, 'two-factor: wrong password');
    await press('ControlOrMeta+A');
    await page.keyboard.type(account.password);
    await press('Enter');

    await expect(page.getByRole('img', {name: /^QR code/})).toBeVisible();
    secret = await readSecret(page);
    await expectAccessible(page, 'two-factor: QR code');
    const field = page.getByLabel('Code that the app shows');
    await expect(field).toBeFocused();
    await page.keyboard.type(wrongCode(secret));
    await press('Enter');
    await expect(page.getByText('This code is not right')).toBeVisible();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(wrongCode(secret));
    await press('ControlOrMeta+A');
    await page.keyboard.type(appCode(secret));
    await press('Enter');
  });

  await test.step('keep the backup codes', async () => {
    await expect(
      page.getByRole('heading', {name: /keep your backup codes/}),
    ).toBeFocused();
    await expect(backupCodeList(page)).toHaveCount(10);
    await expectAccessible(page, 'backup codes');
    const download = page.waitForEvent('download');
    await tabTo(page, button('Download'));
    await press('Enter');
    expect((await download).suggestedFilename()).toBe('backup-codes.txt');
    await tabTo(page, button('Done'));
    await press('Enter');
    const box = page.getByRole('checkbox', {name: 'I have kept these codes'});
    await expect(box).toBeFocused();
    await expectAccessible(page, 'backup codes not kept');
    await press('Space');
    await tabTo(page, button('Done'));
    await press('Enter');
    await expect(
      page.getByText('Your authenticator app is set up.'),
    ).toBeVisible();
    await expectAccessible(page, 'two-factor on');
  });

  await test.step('sign in with it', async () => {
    await signOut(page, account);
    await page.goto(place);
    await tabTo(page, signInLink(page));
    await press('Enter');
    await typeInto(page, page.getByLabel('Email'), account.email);
    await typeInto(page, passwordField(page), account.password);
    await press('Enter');
    const field = page.getByLabel('Code from your authenticator app');
    await expect(field).toBeFocused();
    await expectAccessible(page, 'second step');
    await press('Enter');
    await expect(page.getByText('Enter the code.')).toBeVisible();
    await page.keyboard.type(appCode(secret));
    await press('Enter');
    await expect(accountButton(page, account)).toBeVisible();
    await expect(page).toHaveURL(place);
  });

  await test.step('turn it off', async () => {
    await page.goto(SECURITY);
    await tabTo(page, button('Turn off two-factor sign-in'));
    await press('Enter');
    await expectAccessible(page, 'turning two-factor off');
    await typeInto(page, passwordField(page), account.password);
    await press('Enter');
    await expect(
      page.getByText('Two-factor sign-in is turned off.'),
    ).toBeVisible();
  });
  const {text} = await readClientStorage(page);
  expect(text).not.toContain(secret.replaceAll(' ', ''));
  expect(text).not.toContain(account.password);
});

test('a backup code works once, and a trusted device is not asked', async ({
  page,
  place,
  register,
  backend,
  baseURL,
}) => {
  const account = await register();
  const {backupCodes} = await turnOnTwoFactor(
    {backend, siteUrl: baseURL ?? ''},
    account,
  );
  const [code = ''] = backupCodes;
  const field = page.getByLabel('Backup code');
  const useBackupCode = async () => {
    await givePassword(page, account, place);
    await page.getByRole('button', {name: 'Use a backup code'}).click();
    await expect(field).toBeFocused();
    await field.fill(code.replace('-', ''));
  };

  await useBackupCode();
  await confirm(page).click();
  await expect(accountButton(page, account)).toBeVisible();
  await expect(page).toHaveURL(place);
  await signOut(page, account);

  await useBackupCode();
  await confirm(page).click();
  await expect(
    page.getByText('This is not one of your unused backup codes'),
  ).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill(backupCodes[1] ?? '');
  await page.getByRole('checkbox', {name: /^Trust this device/}).check();
  await confirm(page).click();
  await expect(accountButton(page, account)).toBeVisible();
  await signOut(page, account);

  await signIn(page, account);
});

test('a code by e-mail, a step that took too long, and the way back', async ({
  page,
  place,
  register,
  mailbox,
  context,
}) => {
  const account = await register();
  await signIn(page, account, SECURITY);
  await page.getByRole('button', {name: 'Use codes by e-mail'}).click();
  await page.getByRole('button', {name: 'Send the code'}).click();
  const field = page.getByLabel('Code from the e-mail');
  await field.fill(await mailbox.code(account.email, /code/));
  await expectAccessible(page, 'codes by e-mail');
  await confirm(page).click();
  await expect(page.getByText('Codes by e-mail are on.')).toBeVisible();
  await signOut(page, account);

  // The code is sent when the page opens: there is no other way.
  await givePassword(page, account, place);
  const code = await mailbox.code(account.email, /code/);
  await page.goBack();
  await expect(page.getByLabel('Email')).toBeVisible();
  await page.goForward();
  await expect(field).toBeFocused();

  // As after the ten minutes for which the backend remembers the password.
  await context.clearCookies();
  await field.fill(code);
  await confirm(page).click();
  const again = page.getByRole('link', {name: 'Sign in again'});
  await expect(again).toBeVisible();
  await expectAccessible(page, 'second step is over');
  await again.click();
  await expect(page).toHaveURL(
    new RegExp(`/sign-in\\?redirect=${encodeURIComponent(place)}$`),
  );
  await fillCredentials(page, account);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(field).toBeFocused();
  await field.fill(await mailbox.code(account.email, /code/));
  await confirm(page).click();
  await expect(accountButton(page, account)).toBeVisible();
  await expect(page).toHaveURL(place);
});
