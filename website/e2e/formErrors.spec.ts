import {newPerson} from './accounts';
import {expect, test} from './fixtures';
import {
  accountButton,
  agreement,
  background,
  fillBackgrounds,
  fillCredentials,
  giveBackgrounds,
  openAccountMenu,
  saveButton,
  signIn,
  signUp,
} from './reader';
import type {Account} from './accounts';
import type {Locator, Page} from '@playwright/test';

const summary = (page: Page) => page.getByRole('main').getByRole('alert');

async function expectSummary(page: Page, words: RegExp) {
  await expect(summary(page)).toHaveText(words);
  await expect(summary(page)).toBeFocused();
}

async function expectAtField(field: Locator, words: RegExp) {
  await expect(field).toHaveAccessibleDescription(words);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toBeFocused();
}

async function expectTyped(page: Page, {email, password}: Account) {
  await expect(page.getByLabel('Email')).toHaveValue(email);
  await expect(page.getByLabel('Password')).toHaveValue(password);
}

async function submitSignIn(page: Page, account: Account) {
  await page.goto('/sign-in');
  await fillCredentials(page, account);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
}

test.describe('sign-in', () => {
  test('says the same of a wrong password and of an unknown address', async ({
    page,
    register,
  }) => {
    const words =
      /^The e-mail address or the password is not right\. Please check both/;
    const mistyped = {...(await register()), password: 'not my password'};
    await submitSignIn(page, mistyped);
    await expectSummary(page, words);
    await expectTyped(page, mistyped);

    const stranger = newPerson();
    await submitSignIn(page, stranger);
    await expectSummary(page, words);
  });

  test('names each field that is empty, the first one in focus', async ({
    page,
    network,
  }) => {
    await page.goto('/sign-in');
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    await expectAtField(page.getByLabel('Email'), /^Enter your e-mail address/);
    await expect(page.getByLabel('Password')).toHaveAccessibleDescription(
      'Enter your password.',
    );
    expect(network.backendRequests).not.toContain('POST /auth/sign-in/email');
  });

  test('keeps what was typed while the backend is down, and works after', async ({
    page,
    register,
    network,
  }) => {
    const account = await register();
    await page.goto('/sign-in');
    network.dropBackend();
    await fillCredentials(page, account);
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    await expectSummary(page, /^The account service cannot be reached\./);
    await expectTyped(page, account);

    network.restoreBackend();
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    await expect(accountButton(page, account)).toBeVisible();
  });

  test('says how long to wait when there were too many attempts', async ({
    page,
    register,
    network,
  }) => {
    const account = await register();
    await page.goto('/sign-in');
    network.changeAnswers((answer) => ({
      status: 429,
      headers: {...answer.headers, 'retry-after': '42'},
      body: '{"message":"Too many requests. Please try again later."}',
    }));
    await fillCredentials(page, account);
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    await expectSummary(page, /^Too many attempts\. Please wait 42 seconds/);
    await expectTyped(page, account);
  });
});

test.describe('sign-up', () => {
  test.beforeEach(async ({page}) => {
    await page.goto('/sign-up');
  });

  test('says at the address that it is taken', async ({page, register}) => {
    const taken = await register();
    await signUp(page, taken);
    await expectAtField(
      page.getByLabel('Email'),
      /^There is an account with this e-mail address already\./,
    );
    await expect(page.getByLabel('Name', {exact: true})).toHaveValue(
      taken.name,
    );
    await expectTyped(page, taken);
  });

  test('says at the password that it is too short', async ({page}) => {
    const person = {...newPerson(), password: 'short'};
    await signUp(page, person);
    await expectAtField(
      page.getByLabel('Password'),
      /Use 8 characters or more|at least 8 characters/i,
    );
    await expect(page.getByLabel('Name', {exact: true})).toHaveValue(
      person.name,
    );
    await expectTyped(page, person);
  });

  test('says at the address that it is none', async ({page}) => {
    const person = {...newPerson(), email: 'ada at example.com'};
    await signUp(page, person);
    await expectAtField(page.getByLabel('Email'), /^Enter an e-mail address/);
    await expectTyped(page, person);
  });

  test('says at the name that it is missing', async ({page}) => {
    await signUp(page, {...newPerson(), name: ' '});
    await expectAtField(
      page.getByLabel('Name', {exact: true}),
      /^Enter the name/,
    );
  });

  test('keeps what was typed while the backend is down, and works after', async ({
    page,
    network,
  }) => {
    const person = newPerson();
    network.dropBackend();
    await signUp(page, person);
    await expectSummary(page, /^The account service cannot be reached\./);
    await expect(page.getByLabel('Name', {exact: true})).toHaveValue(
      person.name,
    );
    await expectTyped(page, person);

    network.restoreBackend();
    await page.getByRole('button', {name: 'Create account'}).click();
    await expect(background(page, 'Software')).toBeVisible();
  });
});

test.describe('backgrounds', () => {
  const given = {software: 'Fortran since 1977', hardware: 'A soldering iron'};

  test('are not sent while the box is unticked, and are not lost', async ({
    page,
    register,
    network,
  }) => {
    await signIn(page, await register(), '/profile/reader-profile');
    await fillBackgrounds(page, given);
    await saveButton(page).click();
    await expectAtField(
      agreement(page),
      /^Your answers were not saved: they need your consent\./,
    );
    await expect(background(page, 'Software')).toHaveValue(given.software);
    await expect(background(page, 'Hardware')).toHaveValue(given.hardware);
    expect(network.backendRequests).not.toContain('POST /api/v1/profile');
  });

  test('of more than 4,000 characters are refused at their field', async ({
    page,
    register,
  }) => {
    await signIn(page, await register(), '/profile/reader-profile');
    await fillBackgrounds(page, {...given, hardware: 'x'.repeat(4001)});
    await agreement(page).check();
    await saveButton(page).click();
    await expectAtField(
      background(page, 'Hardware'),
      /This is longer than 4,000 characters\./,
    );
    await expect(background(page, 'Software')).toHaveValue(given.software);
  });

  test('stay in the form while the backend is down, and are saved after', async ({
    page,
    register,
    network,
    database,
  }) => {
    const account = await register();
    await signIn(page, account, '/profile/reader-profile');
    await fillBackgrounds(page, given);
    await agreement(page).check();
    network.dropBackend();
    await saveButton(page).click();
    await expectSummary(page, /^The account service cannot be reached\./);
    await expect(background(page, 'Software')).toHaveValue(given.software);
    await expect(agreement(page)).toBeChecked();

    network.restoreBackend();
    await saveButton(page).click();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    expect(await database.readProfile(account.email)).toMatchObject({
      hardwareBackground: given.hardware,
    });
  });

  test('are still stored after a withdrawal that did not get through', async ({
    page,
    register,
    network,
    database,
  }) => {
    const account = await register();
    await signIn(page, account);
    await giveBackgrounds(page, given);
    network.dropBackend();
    await page.getByRole('button', {name: 'Withdraw consent'}).click();
    await page.getByRole('button', {name: 'Withdraw and erase'}).click();
    await expectSummary(page, /^The account service cannot be reached\./);
    expect(await database.readProfile(account.email)).toMatchObject({
      consentGiven: true,
    });
    await expect(background(page, 'Software')).toHaveValue(given.software);
    await expect(agreement(page)).toBeChecked();

    network.restoreBackend();
    await page.getByRole('button', {name: 'Withdraw consent'}).click();
    await page.getByRole('button', {name: 'Withdraw and erase'}).click();
    await expect(page.getByRole('status')).toHaveText(
      /^Your consent is withdrawn/,
    );
    expect(await database.readProfile(account.email)).toMatchObject({
      consentGiven: false,
      softwareBackground: null,
    });
  });
});

test('signing out while the backend is down says that nothing has changed', async ({
  page,
  register,
  network,
}) => {
  const account = await register();
  await signIn(page, account);
  network.dropBackend();
  await openAccountMenu(page, account);
  await page.getByRole('menuitem', {name: 'Sign out'}).click();
  await expect(page.getByRole('navigation').getByRole('alert')).toHaveText(
    /^You are still signed in/,
  );
  await expect(accountButton(page, account)).toBeVisible();
});
