import {expectAccessible} from './accessibility';
import {newPerson} from './accounts';
import {plugInAuthenticator} from './authenticator';
import {expect, test} from './fixtures';
import {LEAKED_PASSWORD, PERSON_TOKEN} from './outsideServices';
import {accountButton, DOC, fillCredentials, signOut} from './reader';
import type {Page} from '@playwright/test';

test.use({backendKind: 'guarded'});

const WIDGET = 'https://challenges.cloudflare.com/**';

/** In place of a script that only its maker may serve: a button to press. */
const SCRIPT = `
window.turnstile = {
  render(element, {callback}) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'I am a person';
    button.onclick = () => {
      button.disabled = true;
      callback('${PERSON_TOKEN}');
    };
    element.append(button);
  },
};
window[new URL(document.currentScript.src).searchParams.get('onload')]();
`;

const pass = (page: Page) => page.getByRole('button', {name: 'I am a person'});

test('a captcha is passed at sign-up, at sign-in and to confirm who is there, and a leaked password is told', async ({
  page,
  database,
}) => {
  await page.route(WIDGET, (route) =>
    route.fulfill({contentType: 'text/javascript', body: SCRIPT}),
  );
  const account = newPerson();
  const create = page.getByRole('button', {name: 'Create account'});

  await test.step('sign up', async () => {
    await page.goto(`/sign-up?redirect=${encodeURIComponent(DOC)}`);
    await page.getByLabel('Name', {exact: true}).fill(account.name);
    await fillCredentials(page, {...account, password: LEAKED_PASSWORD});
    await expect(pass(page)).toBeVisible();
    await create.click();
    const summary = page.getByRole('main').getByRole('alert');
    await expect(summary.filter({hasText: 'not a robot'})).toBeFocused();
    await expectAccessible(page, 'captcha not passed');

    await pass(page).click();
    await create.click();
    const password = page.getByLabel('Password');
    await expect(password).toBeFocused();
    await expect(password).toHaveAccessibleDescription(/known from a data/);
    await expectAccessible(page, 'leaked password');

    // A token is good for one try: the widget begins anew.
    await password.fill(account.password);
    await pass(page).click();
    await create.click();
    await page.getByRole('button', {name: 'Skip'}).click();
    await expect(page).toHaveURL(DOC);
    await signOut(page, account);
  });

  await test.step('sign in', async () => {
    await page.goto(`/sign-in?redirect=${encodeURIComponent(DOC)}`);
    await fillCredentials(page, account);
    await pass(page).click();
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    await expect(page).toHaveURL(DOC);
    await expect(accountButton(page, account)).toBeVisible();
  });

  await test.step('confirm who is there', async () => {
    await plugInAuthenticator(page);
    await database.ageSessions(account.email);
    await page.goto('/profile/security');
    await page.getByRole('button', {name: 'Add a passkey'}).click();
    await page.getByRole('button', {name: 'Add this passkey'}).click();
    const dialog = page.getByRole('dialog', {name: 'Confirm that it is you'});
    await dialog.getByLabel('Password').fill(account.password);
    await pass(page).click();
    await dialog.getByRole('button', {name: 'Confirm and go on'}).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Your passkey is ready')).toBeVisible();
  });
});

test('a captcha whose script does not load is told', async ({
  page,
  surprises,
}) => {
  await page.route(WIDGET, (route) => route.abort());
  await page.goto('/sign-in');
  await expect(
    page.getByRole('alert').filter({hasText: 'could not be loaded'}),
  ).toBeVisible();
  // For the owner, who reads the console.
  expect(surprises.splice(0)).toEqual([
    expect.stringContaining('did not load'),
  ]);
});
