import {randomUUID} from 'node:crypto';
import type {Locator, Page, Route} from '@playwright/test';
import {expectAccessible} from './accessibility';
import {newPerson, type Account} from './accounts';
import type {Database} from './database';
import {expect, test} from './fixtures';
import {
  accountButton,
  agreement,
  background,
  DOC,
  fillBackgrounds,
  fillCredentials,
  giveBackgrounds,
  saveButton,
  signIn,
  signInLink,
  signUp,
} from './reader';

const typed = {software: 'COBOL, every day', hardware: 'A punch card reader'};
const stored = {
  softwareBackground: typed.software,
  hardwareBackground: typed.hardware,
  consentGiven: true,
};

/** Saves a reader's backgrounds when their session has just ended: what asks for it. */
async function saveWithoutSession(
  page: Page,
  database: Database,
  account: Account,
  given: typeof typed = typed,
): Promise<Locator> {
  await signIn(page, account, '/profile/reader-profile');
  await fillBackgrounds(page, given);
  await agreement(page).check();
  await database.endSessions(account.email);
  await saveButton(page).click();
  return page.getByRole('dialog', {name: 'Your session has ended'});
}

test('a session that ends mid-form is resumed in place, nothing typed lost', async ({
  page,
  register,
  database,
}) => {
  const account = await register();
  const dialog = await saveWithoutSession(page, database, account);
  await fillCredentials(dialog, {...account, password: 'not my password'});
  await dialog.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(dialog.getByRole('alert')).toBeFocused();
  await fillCredentials(dialog, account);
  await dialog.getByRole('button', {name: 'Sign in', exact: true}).click();

  await expect(dialog).toBeHidden();
  await expect(page.getByRole('status')).toHaveText('Saved.');
  await expect(background(page, 'Software')).toHaveValue(typed.software);
  expect(await database.readProfile(account.email)).toEqual(stored);
});

test('a session that ends in the second step of sign-up is resumed too', async ({
  page,
  place,
  database,
}) => {
  const person = newPerson();
  await page.goto(place);
  await signInLink(page).click();
  await page.getByRole('link', {name: 'Create an account'}).click();
  await signUp(page, person);
  await fillBackgrounds(page, typed);
  await agreement(page).check();
  await database.endSessions(person.email);
  await saveButton(page).click();

  const dialog = page.getByRole('dialog', {name: 'Your session has ended'});
  await fillCredentials(dialog, person);
  await dialog.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(page).toHaveURL(place);
  expect(await database.readProfile(person.email)).toEqual(stored);
});

/** As if the reader came back to this tab after a while. */
async function comeBackLater(page: Page) {
  await page.clock.fastForward('02:00');
  await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange', {bubbles: true}));
  });
}

test('a tab that finds its session ended keeps what was typed', async ({
  page,
  register,
  database,
}) => {
  await page.clock.install();
  const account = await register();
  await signIn(page, account, '/profile/reader-profile');
  await fillBackgrounds(page, typed);
  await agreement(page).check();
  await database.endSessions(account.email);
  await comeBackLater(page);

  await expect(signInLink(page)).toBeVisible();
  await expect(background(page, 'Hardware')).toHaveValue(typed.hardware);
  await saveButton(page).click();
  const dialog = page.getByRole('dialog', {name: 'Your session has ended'});
  await fillCredentials(dialog, account);
  await dialog.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(page.getByRole('status')).toHaveText('Saved.');
  expect(await database.readProfile(account.email)).toEqual(stored);
});

test('the second step of sign-up stays when its session is found ended', async ({
  page,
  place,
  database,
}) => {
  await page.clock.install();
  const person = newPerson();
  await page.goto(place);
  await signInLink(page).click();
  await page.getByRole('link', {name: 'Create an account'}).click();
  await signUp(page, person);
  await fillBackgrounds(page, typed);
  await database.endSessions(person.email);
  await comeBackLater(page);

  await expect(signInLink(page)).toBeVisible();
  await expect(background(page, 'Software')).toHaveValue(typed.software);
});

test('a withdrawal that finds its session ended is still a withdrawal', async ({
  page,
  register,
  database,
}) => {
  const account = await register();
  await signIn(page, account);
  await giveBackgrounds(page, typed);
  await database.endSessions(account.email);
  await page.getByRole('button', {name: 'Withdraw consent'}).click();
  await page.getByRole('button', {name: 'Withdraw and erase'}).click();

  const dialog = page.getByRole('dialog', {name: 'Your session has ended'});
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'the session has ended');
  await fillCredentials(dialog, account);
  await dialog.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(page.getByRole('status')).toHaveText(
    /^Your consent is withdrawn/,
  );
  expect(await database.readProfile(account.email)).toEqual({
    softwareBackground: null,
    hardwareBackground: null,
    consentGiven: false,
  });
});

test('“Not now” leaves what was typed, and the next try asks again, also for a code', async ({
  page,
  register,
  database,
  mailbox,
}) => {
  const account = await register();
  const dialog = await saveWithoutSession(page, database, account);
  await dialog.getByRole('button', {name: 'Not now'}).click();
  await expect(dialog).toBeHidden();
  await expect(background(page, 'Hardware')).toHaveValue(typed.hardware);
  await saveButton(page).click();
  await expect(
    dialog.getByRole('button', {name: 'Sign in with a passkey'}),
  ).toBeVisible();
  await expect(
    dialog.getByRole('link', {name: 'Other ways to sign in, in a new tab'}),
  ).toHaveAttribute('target', '_blank');
  await dialog.getByRole('button', {name: 'E-mail me a code'}).click();
  await dialog.getByLabel('Email').fill(account.email);
  await dialog.getByRole('button', {name: 'Send me a code'}).click();
  await dialog
    .getByLabel('Code')
    .fill(await mailbox.code(account.email, /code/));
  await expectAccessible(page, 'the session has ended, by a code');
  await dialog.getByRole('button', {name: 'Sign in', exact: true}).click();
  // It has a status of its own.
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('status')).toHaveText('Saved.');
  expect(await database.readProfile(account.email)).toMatchObject({
    softwareBackground: typed.software,
  });
});

test('a dialog goes on by itself once another tab has signed in', async ({
  page,
  register,
  database,
}) => {
  const account = await register();
  const dialog = await saveWithoutSession(page, database, account);
  const opened = page.waitForEvent('popup');
  await dialog
    .getByRole('link', {name: 'Other ways to sign in, in a new tab'})
    .click();
  const tab = await opened;
  await fillCredentials(tab, account);
  await tab.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(accountButton(tab, account)).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Saved.');
});

test('another reader who signs in there saves nothing of the first one', async ({
  page,
  register,
  database,
}) => {
  const secret = `Ada since ${randomUUID()}`;
  const first = await register();
  const second = await register('Grace Hopper');
  const dialog = await saveWithoutSession(page, database, first, {
    software: secret,
    hardware: secret,
  });
  await fillCredentials(dialog, second);
  await dialog.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(accountButton(page, second)).toBeVisible();
  await expect(background(page, 'Software')).toHaveValue('');
  expect(await database.tablesWith(secret)).toEqual([]);
  expect(await database.readProfile(second.email)).toBeNull();
});

test('a sign-in does not wait for, or believe, an answer asked for before it', async ({
  page,
  register,
}) => {
  const account = await register();
  const held: Route[] = [];
  await page.route('**/get-session', (route) => {
    if (held.length === 0) {
      held.push(route);
      return;
    }
    return route.continue();
  });
  await page.goto(`/sign-in?redirect=${encodeURIComponent(DOC)}`);
  await expect.poll(() => held.length).toBe(1);
  await fillCredentials(page, account);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(page).toHaveURL(DOC);
  await expect(accountButton(page, account)).toBeVisible();
  await held[0]?.continue();
});

test('a sign-in whose cookie the browser does not keep says so', async ({
  page,
  register,
  network,
}) => {
  const account = await register();
  network.changeAnswers(
    ({status, body, headers: {'set-cookie': _, ...rest}}) => ({
      status,
      headers: rest,
      body,
    }),
  );
  await page.goto('/sign-in');
  await fillCredentials(page, account);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  const summary = page.getByRole('main').getByRole('alert');
  await expect(summary).toHaveText(
    /^Your password is right, but your browser did not keep the cookie/,
  );
  await expect(summary).toBeFocused();
  await expect(page.getByLabel('Email')).toHaveValue(account.email);
  await expect(signInLink(page)).toBeVisible();
});
