import {expectAccessible} from './accessibility';
import {newPerson, type Account} from './accounts';
import {expect, test as base} from './fixtures';
import {rememberSecret} from './knownSecrets';
import {startPlainBetterAuth, type PlainBetterAuth} from './plainBetterAuth';
import {accountButton, fillCredentials, signInLink} from './reader';
import type {Page} from '@playwright/test';

const test = base.extend<{plain: PlainBetterAuth}>({
  plain: async ({servers}, use) => {
    const plain = await startPlainBetterAuth(
      servers.backendUrl,
      servers.siteUrl,
    );
    await use(plain);
    await plain.stop();
  },
  backend: async ({plain}, use) => {
    await use({url: plain.url, databaseUrl: '', outputFile: ''});
  },
});

const heading = (page: Page, name: string) =>
  page.getByRole('heading', {level: 1, name});

const FIELDS = [
  {
    name: 'company',
    type: 'text',
    label: 'Company',
    hint: 'Where you work.',
    required: true,
    maxLength: 20,
    default: '',
  },
  {
    name: 'work',
    type: 'select',
    label: 'What do you do?',
    hint: null,
    required: true,
    options: [
      {value: 'dev', label: 'I write software'},
      {value: 'other', label: 'Something else'},
    ],
    default: '',
  },
  {
    name: 'newsletter',
    type: 'checkbox',
    label: 'Send me the newsletter',
    hint: null,
    required: false,
    default: false,
  },
];

/** Puts fields into what the build told the page, in place of another build. */
async function addSignUpFields(page: Page) {
  await page.route('**/assets/js/*.js', async (route) => {
    const answer = await fetch(route.request().url());
    const text = await answer.text();
    await route.fulfill({
      contentType: 'text/javascript',
      body: text.replace(
        '"signUpFields":[]',
        `"signUpFields":${JSON.stringify(FIELDS)}`,
      ),
    });
  });
}

test('a sign-up keeps the owner’s own fields, and sends them along', async ({
  page,
  plain,
}) => {
  const person = newPerson();
  await addSignUpFields(page);
  await page.goto('/sign-in');
  // Not at once: the page's own HTML knows of no fields.
  await page.getByRole('link', {name: 'Create an account'}).click();
  const company = page.getByRole('textbox', {name: 'Company'});
  const work = page.getByRole('combobox', {name: 'What do you do?'});
  const create = page.getByRole('button', {name: 'Create account'});
  await page.getByLabel('Name', {exact: true}).fill(person.name);
  await fillCredentials(page, person);
  await page.getByRole('checkbox', {name: 'Send me the newsletter'}).check();
  await create.click();
  await expect(company).toBeFocused();
  await expect(company).toHaveAccessibleDescription(/Please fill this in/);
  await expect(work).toHaveAccessibleDescription(/choose one/);
  await expectAccessible(page, 'sign-up with fields of the owner’s');

  await company.fill('A name of more than twenty characters');
  await work.selectOption('I write software');
  await create.click();
  await expect(company).toHaveAccessibleDescription(/20 characters at most/);
  await expect(work).toHaveValue('dev');
  await company.fill('Analytical Engines');
  await create.click();
  await expect(accountButton(page, person)).toBeVisible();
  expect(plain.findUser(person.email)).toMatchObject({
    company: 'Analytical Engines',
    work: 'dev',
    newsletter: true,
  });
});

/** Asks for a deletion as the profile does, where it knows that there are any. */
async function askForDeletion(
  page: Page,
  plain: PlainBetterAuth,
  {email}: Account,
  backendUrl: string,
) {
  const status = await page.evaluate(async (url) => {
    const response = await fetch(`${url}/auth/delete-user`, {
      method: 'POST',
      credentials: 'include',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({
        callbackURL: `${location.origin}/delete-account?deleted=1`,
      }),
    });
    return response.status;
  }, backendUrl);
  expect(status).toBe(200);
  const deletion = plain.findDeletion(email);
  if (!deletion) {
    throw new Error('No message was sent.');
  }
  rememberSecret(deletion.token);
  return deletion;
}

test('a message confirms that an account is to be deleted', async ({
  page,
  plain,
  register,
  servers: {backendUrl},
}) => {
  const signInHere = async (account: Account) => {
    await page.goto('/sign-in');
    await fillCredentials(page, account);
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    await expect(accountButton(page, account)).toBeVisible();
  };
  const deleteButton = page.getByRole('button', {name: 'Delete my account'});
  const account = await register();

  await test.step('a link that is no good, and one that is', async () => {
    await signInHere(account);
    const {token} = await askForDeletion(page, plain, account, backendUrl);
    await page.goto('/delete-account?token=not-a-token-of-anybody');
    await expect(page).not.toHaveURL(/token/);
    await deleteButton.click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      /used already|too old/,
    );
    await expectAccessible(page, 'deletion by a link that is no good');
    expect(plain.findUser(account.email)).toBeDefined();

    await page.goto(`/delete-account?token=${token}`);
    await expect(page).not.toHaveURL(/token/);
    await expect(page.getByRole('main')).toContainText(account.email);
    await expectAccessible(page, 'deletion by a link');
    await deleteButton.click();
    await expect(heading(page, 'Your account is deleted')).toBeVisible();
    await expect(signInLink(page)).toBeVisible();
    expect(plain.findUser(account.email)).toBeUndefined();

    // The same link once more, by somebody who is nobody.
    await page.goto(`/delete-account?token=${token}`);
    await expect(page.getByRole('main')).toContainText(
      'Nothing has been deleted.',
    );
  });

  await test.step('a link by which Better Auth deletes at once', async () => {
    const other = await register('Grace Hopper');
    await signInHere(other);
    const {url} = await askForDeletion(page, plain, other, backendUrl);
    await page.goto(url);
    await expect(heading(page, 'Your account is deleted')).toBeVisible();
    await expectAccessible(page, 'account deleted');
    expect(plain.findUser(other.email)).toBeUndefined();
    await page.goBack();
    await expect(signInLink(page)).toBeVisible();
  });
});
