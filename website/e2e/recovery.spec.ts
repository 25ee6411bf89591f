import {expectAccessible} from './accessibility';
import {newPerson} from './accounts';
import {readClientStorage} from './clientStorage';
import {expect, test} from './fixtures';
import {accountButton, DOC, fillCredentials, signIn} from './reader';
import type {Page} from '@playwright/test';

const FORGOT = `/forgot-password?redirect=${encodeURIComponent(DOC)}`;
const RESET_MAIL = /^Reset your password/;

const heading = (page: Page, name: string) =>
  page.getByRole('heading', {level: 1, name});

async function askForLink(page: Page, email: string) {
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', {name: 'Send me a link'}).click();
  await expect(heading(page, 'Check your e-mail')).toBeFocused();
}

/** The token in a link to a new password. */
function tokenOf(link: string): string {
  const [, token] = /reset-password\/([^/?]+)/.exec(link) ?? [];
  if (token === undefined) {
    throw new Error(`There is no token in ${link}`);
  }
  return token;
}

/** Expects the secret nowhere that a script, a stranger or a log could see. */
async function expectGone(page: Page, secret: string) {
  expect(page.url()).not.toContain(secret);
  expect(await page.content()).not.toContain(secret);
  expect((await readClientStorage(page)).text).not.toContain(secret);
}

test('a forgotten password: a link by e-mail, a new password, and back to the page', async ({
  page,
  network,
  registerVerified,
  mailbox,
}) => {
  const account = await registerVerified();
  await page.goto(FORGOT);
  await page.getByRole('button', {name: 'Send me a link'}).click();
  await expect(page.getByLabel('Email')).toBeFocused();
  await expectAccessible(page, 'forgot password, address missing');
  await askForLink(page, account.email);
  await expect(page.getByRole('main')).toContainText(
    `If there is an account for ${account.email}, a message is on its way.`,
  );
  await expectAccessible(page, 'forgot password, sent');

  // The back button leads to the form, not out of the flow.
  await page.goBack();
  await expect(heading(page, 'Forgot your password?')).toBeVisible();

  const link = await mailbox.link(account.email, RESET_MAIL);
  const token = tokenOf(link);
  await page.goto(link);
  await expect(heading(page, 'Choose a new password')).toBeVisible();
  await expect(page.getByLabel('Password')).toBeVisible();
  await expect(page).not.toHaveURL(/token/);
  await expectGone(page, token);
  await expectAccessible(page, 'reset password');

  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', {name: 'Save the new password'}).click();
  await expect(page.getByLabel('Password')).toBeFocused();
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(
    /too short/,
  );
  const renewed = {...account, password: 'a horse of another colour'};
  await page.getByLabel('Password').fill(renewed.password);
  await page.getByRole('button', {name: 'Save the new password'}).click();
  await expect(heading(page, 'Your password is changed')).toBeFocused();
  await expectAccessible(page, 'password changed');

  await page.getByRole('link', {name: 'Go to sign-in'}).click();
  await fillCredentials(page, renewed);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(page).toHaveURL(DOC);
  await expect(accountButton(page, renewed)).toBeVisible();
  await expectGone(page, token);

  await page.goBack();
  await expect(heading(page, 'You need a new link')).toBeVisible();

  // The link was good for once.
  await page.goto(link);
  await expect(heading(page, 'You need a new link')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('used already');
  await expectAccessible(page, 'used link');
  await page.getByRole('link', {name: 'Send a new link'}).click();
  await expect(page).toHaveURL(FORGOT);
  expect(
    network.addresses.filter(
      (address) =>
        address.includes(token) && !address.includes('/auth/reset-password/'),
    ),
  ).toEqual([expect.stringContaining('/reset-password')]);
});

test('an address that nobody has is answered like any other', async ({
  page,
  mailbox,
}) => {
  const {email} = newPerson();
  await page.goto(FORGOT);
  await askForLink(page, email);
  await expect(page.getByRole('main')).toContainText(
    `If there is an account for ${email}, a message is on its way.`,
  );
  expect(await mailbox.messages(email)).toEqual([]);
});

test('a reset ends this browser’s session; a link that is reloaded or too old is told', async ({
  page,
  register,
  mailbox,
  database,
}) => {
  const account = await register();
  await signIn(page, account);
  await page.goto(FORGOT);
  await askForLink(page, account.email);
  const link = await mailbox.link(account.email, RESET_MAIL);
  await page.goto(link);
  await expect(page.getByLabel('Password')).toBeVisible();
  await page.reload();
  await expect(heading(page, 'You need a new link')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(
    'Open the link once more, or ask for a new one.',
  );
  await expectAccessible(page, 'no link');

  // It gets too old while the page waits.
  await page.goto(link);
  await page.getByLabel('Password').fill('a horse of another colour');
  await database.expireReset(tokenOf(link));
  await page.getByRole('button', {name: 'Save the new password'}).click();
  await expect(heading(page, 'You need a new link')).toBeFocused();
  await expect(accountButton(page, account)).toBeVisible();

  await page.getByRole('link', {name: 'Send a new link'}).click();
  await askForLink(page, account.email);
  await page.goto(await mailbox.link(account.email, RESET_MAIL));
  await page.getByLabel('Password').fill('a horse of another colour');
  await page.getByRole('button', {name: 'Save the new password'}).click();
  await expect(heading(page, 'Your password is changed')).toBeVisible();
  await expect(accountButton(page, account)).toBeHidden();
});

test('a backend that is away is told, and what was typed stays', async ({
  page,
  network,
}) => {
  const {email} = newPerson();
  await page.goto(FORGOT);
  await page.getByLabel('Email').fill(email);
  network.dropBackend();
  await page.getByRole('button', {name: 'Send me a link'}).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'cannot be reached',
  );
  await expect(page.getByLabel('Email')).toHaveValue(email);
  network.restoreBackend();
  await askForLink(page, email);
});
