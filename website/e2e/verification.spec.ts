import {expectAccessible} from './accessibility';
import {expect, test} from './fixtures';
import {accountButton, DOC, signIn, signInLink} from './reader';
import type {Account} from './accounts';
import type {Mailbox} from './mailbox';
import type {Page} from '@playwright/test';

const VERIFY = `/verify-email?redirect=${encodeURIComponent(DOC)}`;

const heading = (page: Page, name: string) =>
  page.getByRole('heading', {level: 1, name});

/** The link that the page asked for; the first one is of the account's making. */
async function linkForPage(mailbox: Mailbox, {email}: Account) {
  let link: string;
  do {
    link = await mailbox.link(email, /^Confirm your e-mail address/);
  } while (!new URL(link).searchParams.get('callbackURL')?.includes('for='));
  return link;
}

async function askForLink(page: Page, account: Account, mailbox: Mailbox) {
  await page.goto(VERIFY);
  await page.getByLabel('Email').fill(account.email);
  await page.getByRole('button', {name: 'Send me a link'}).click();
  await expect(heading(page, 'Check your e-mail')).toBeFocused();
  return linkForPage(mailbox, account);
}

test.describe('where an address has to be confirmed', () => {
  test.use({backendKind: 'verified'});

  test('a link signs the new reader in, and leads to the second step and back', async ({
    page,
    register,
    mailbox,
    browser,
    network,
  }) => {
    const account = await register();
    const link = await askForLink(page, account, mailbox);
    await expectAccessible(page, 'verification sent');
    await page.goBack();
    await expect(heading(page, 'Confirm your e-mail address')).toBeVisible();

    await page.goto(link);
    await expect(heading(page, 'Help these docs fit you')).toBeVisible();
    await expect(accountButton(page, account)).toBeVisible();
    await page.getByRole('button', {name: 'Skip'}).click();
    await expect(page).toHaveURL(DOC);

    // Elsewhere the same link confirms what is confirmed, and signs nobody in.
    const elsewhere = await browser.newContext({
      proxy: {server: network.url},
    });
    const other = await elsewhere.newPage();
    await other.goto(link);
    await expect(heading(other, 'Thank you, that is confirmed')).toBeVisible();
    await expectAccessible(other, 'confirmed, signed out');
    await expect(signInLink(other)).toBeVisible();
    await elsewhere.close();
  });

  test('a link that is not good any more explains itself, and the next one is a click away', async ({
    page,
    register,
    mailbox,
  }) => {
    const account = await register();
    const link = await askForLink(page, account, mailbox);
    const spoilt = new URL(link);
    spoilt.searchParams.set('token', 'not-a-token');
    await page.goto(spoilt.href);
    await expect(heading(page, 'You need a new link')).toBeVisible();
    await expect(page.getByRole('main').getByRole('alert').first()).toHaveText(
      /used already, or is too old/,
    );
    await expectAccessible(page, 'spoilt link');
    await page.getByLabel('Email').fill(account.email);
    await page.getByRole('button', {name: 'Send me a link'}).click();
    await expect(heading(page, 'Check your e-mail')).toBeVisible();
  });
});

test('a signed-in reader confirms the address when they like', async ({
  page,
  register,
  mailbox,
}) => {
  const account = await register();
  await signIn(page, account);
  await page.goto(VERIFY);
  await expect(page.getByRole('main')).toContainText(
    `We send a link to ${account.email}.`,
  );
  await page.getByRole('button', {name: 'Send me a link'}).click();
  await expect(heading(page, 'Check your e-mail')).toBeVisible();
  await page.goto(await linkForPage(mailbox, account));
  await expect(heading(page, 'Thank you, that is confirmed')).toBeVisible();
  await expectAccessible(page, 'confirmed, signed in');
  await page.getByRole('button', {name: 'Continue'}).click();
  await expect(page).toHaveURL(DOC);
});

test.describe('on different sites', () => {
  test.use({backendKind: 'crossSite'});

  test('a link confirms in any browser, and signs in only the one that asked', async ({
    page,
    register,
    mailbox,
    browser,
    network,
  }) => {
    const link = await askForLink(page, await register(), mailbox);
    const elsewhere = await browser.newContext({proxy: {server: network.url}});
    const other = await elsewhere.newPage();
    await other.goto(link);
    await expect(other.getByRole('main')).toContainText(
      'Your e-mail address is confirmed. Sign in to go on.',
    );
    await expect(signInLink(other)).toBeVisible();
    await expect(other).not.toHaveURL(/handoff_/);
    await elsewhere.close();

    const account = await register();
    await page.goto(await askForLink(page, account, mailbox));
    await expect(heading(page, 'Help these docs fit you')).toBeVisible();
    await expect(accountButton(page, account)).toBeVisible();
    await expect(page).not.toHaveURL(/handoff_/);
  });
});

test('a change of address tells after each link what is left', async ({
  page,
  registerVerified,
  mailbox,
  servers,
}) => {
  const account = await registerVerified();
  const newEmail = `new-${account.email}`;
  await signIn(page, account);
  // As the profile asks for it.
  const status = await page.evaluate(
    async ([url, body]) => {
      const response = await fetch(`${url}/auth/change-email`, {
        method: 'POST',
        credentials: 'include',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(body),
      });
      return response.status;
    },
    [
      servers.backendUrl,
      {
        newEmail,
        callbackURL: `${servers.siteUrl}/verify-email?for=email-change&redirect=/profile`,
      },
    ] as const,
  );
  expect(status).toBe(200);
  await page.goto(await mailbox.link(account.email, /change/i));
  await expect(page.getByRole('main')).toContainText(
    `Your account uses ${account.email}.`,
  );
  await page.goto(await mailbox.link(newEmail));
  await expect(page.getByRole('main')).toContainText(
    `Your account uses ${newEmail}.`,
  );
  await page.getByRole('button', {name: 'Continue'}).click();
  await expect(page).toHaveURL(/\/profile$/);
});
