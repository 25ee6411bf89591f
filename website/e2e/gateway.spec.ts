import {newPerson} from './accounts';
import {expect, test as base} from './fixtures';
import {startGateway} from './gatewayServer';
import {
  accountButton,
  agreement,
  background,
  fillBackgrounds,
  fillCredentials,
  openAccountMenu,
  saveButton,
  signInLink,
  signOut,
  signUp,
} from './reader';

/** A backend of the contract's second level, in place of the reference backend. */
const test = base.extend({
  backend: async ({servers}, use) => {
    const gateway = await startGateway(servers.siteUrl);
    await use({url: gateway.url, databaseUrl: '', outputFile: ''});
    await gateway.stop();
  },
});

test('a gateway with accounts and profiles alone serves them, and the rest stays hidden', async ({
  page,
  place,
  network,
}) => {
  const reader = newPerson();
  const given = {software: 'Python for years', hardware: 'A workstation'};

  await test.step('sign up, and share a background by the site’s own text', async () => {
    await page.goto(place);
    await signInLink(page).click();
    await expect(page.getByLabel('Email', {exact: true})).toBeVisible();
    await expect(page.getByRole('button', {name: /^Continue/})).toHaveCount(0);
    await expect(
      page.getByRole('link', {name: 'Forgot your password?'}),
    ).toHaveCount(0);
    await page.getByRole('link', {name: 'Create an account'}).click();
    await signUp(page, reader);
    await expect(
      page.getByRole('heading', {level: 1, name: 'Help these docs fit you'}),
    ).toBeFocused();
    await fillBackgrounds(page, given);
    await agreement(page).check();
    await saveButton(page).click();
    await expect(page).toHaveURL(place);
  });

  await test.step('the profile has two sections of an account, and the reader’s own', async () => {
    await openAccountMenu(page, reader);
    await page.getByRole('menuitem', {name: 'Profile'}).click();
    await expect(
      page.getByRole('navigation', {name: 'Your profile'}).getByRole('link'),
    ).toHaveText(['Account', 'Security', 'Reader profile']);
    await page.getByRole('link', {name: 'Reader profile'}).click();
    await expect(background(page, 'Software')).toHaveValue(given.software);
    await background(page, 'Hardware').fill('');
    await saveButton(page).click();
    await expect(page.getByRole('status')).toHaveText('Saved.');
  });

  await test.step('a list of mistakes is told in the site’s words', async () => {
    network.changeAnswers((answer, path) =>
      path.endsWith('/profile')
        ? {
            ...answer,
            status: 422,
            body: JSON.stringify({
              detail: [
                {
                  loc: ['body', 'software_background'],
                  msg: 'words of a server',
                },
              ],
            }),
          }
        : answer,
    );
    await background(page, 'Software').fill('Python, and now Rust');
    await saveButton(page).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(page.getByText('words of a server')).toHaveCount(0);
    await expect(background(page, 'Software')).toHaveValue(
      'Python, and now Rust',
    );
    network.restoreBackend();
  });

  await test.step('withdraw, sign out, fail to sign in, sign in', async () => {
    await page.reload();
    await page.getByRole('button', {name: 'Withdraw consent'}).click();
    await page.getByRole('button', {name: 'Withdraw and erase'}).click();
    await expect(page.getByRole('status')).toHaveText(
      'Your consent is withdrawn, and both answers are erased.',
    );
    await expect(background(page, 'Software')).toHaveValue('');
    await page.goto(place);
    await signOut(page, reader);
    await signInLink(page).click();
    await fillCredentials(page, {...reader, password: 'wrong horse battery'});
    await page.keyboard.press('Enter');
    await expect(
      page.getByText(/The e-mail address or the password is not right/).first(),
    ).toBeVisible();
    await page.getByLabel('Password').fill(reader.password);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(place);
    await expect(accountButton(page, reader)).toBeVisible();
  });
});
