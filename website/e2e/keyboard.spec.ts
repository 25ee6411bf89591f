import {newPerson} from './accounts';
import {expect, test} from './fixtures';
import {expectVisibleFocus, isFocused, tabTo, typeInto} from './keyboard';
import {
  accountButton,
  agreement,
  background,
  saveButton,
  signInLink,
} from './reader';

test('the whole journey by keyboard alone', async ({page, place, database}) => {
  test.setTimeout(120_000);
  const reader = newPerson();
  const press = (key: string) => page.keyboard.press(key);
  const item = (name: string) => page.getByRole('menuitem', {name});

  await test.step('sign up', async () => {
    await page.goto(place);
    await tabTo(page, signInLink(page));
    await press('Enter');
    const toSignUp = page.getByRole('link', {name: 'Create an account'});
    await tabTo(page, toSignUp);
    await press('Enter');
    await typeInto(page, page.getByLabel('Name', {exact: true}), reader.name);
    await typeInto(page, page.getByLabel('Email'), reader.email);
    await typeInto(page, page.getByLabel('Password'), reader.password);
    const show = page.getByRole('button', {name: 'Show'});
    await tabTo(page, show);
    await press('Space');
    await expect(page.getByLabel('Password')).toHaveAttribute('type', 'text');
    await tabTo(page, page.getByRole('button', {name: 'Create account'}));
    await press('Enter');
  });

  await test.step('give consent', async () => {
    await expect(
      page.getByRole('heading', {name: 'Help these docs fit you'}),
    ).toBeFocused();
    await typeInto(page, background(page, 'Software'), 'Go');
    await typeInto(page, background(page, 'Hardware'), 'Two boards');
    await tabTo(page, agreement(page));
    await press('Space');
    await tabTo(page, saveButton(page));
    await press('Enter');
    await expect(page).toHaveURL(place);
  });

  await test.step('use the menu', async () => {
    const button = accountButton(page, reader);
    await tabTo(page, button);
    await press('Enter');
    await expectVisibleFocus(item('Profile'));
    await press('ArrowDown');
    await expectVisibleFocus(item('Sign out'));
    await press('ArrowDown');
    await expect(item('Profile')).toBeFocused();
    await press('ArrowUp');
    await expect(item('Sign out')).toBeFocused();
    await press('Home');
    await expect(item('Profile')).toBeFocused();
    await press('End');
    await expect(item('Sign out')).toBeFocused();
    await press('Escape');
    await expectVisibleFocus(button);
    await expect(item('Profile')).toBeHidden();
    await press('ArrowDown');
    await expect(item('Profile')).toBeFocused();
    await press('Enter');
    await expect(page).toHaveURL('/profile');
    await tabTo(
      page,
      page.getByRole('link', {name: 'Reader profile', exact: true}),
    );
    await press('Enter');
    await expect(
      page.getByRole('heading', {name: 'Reader profile'}),
    ).toBeFocused();
  });

  await test.step('change the background', async () => {
    await expect(background(page, 'Software')).toHaveValue('Go');
    await typeInto(page, background(page, 'Software'), 'Go and Zig');
    await tabTo(page, saveButton(page));
    await press('Enter');
    await expect(page.getByRole('status')).toHaveText('Saved.');
    await expect(page.getByRole('status')).toBeFocused();
  });

  await test.step('withdraw consent', async () => {
    const withdraw = page.getByRole('button', {name: 'Withdraw consent'});
    await tabTo(page, withdraw, 'Shift+Tab');
    await press('Enter');
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', {name: 'Withdraw and erase'});
    await expect(dialog).toBeVisible();
    await press('Escape');
    await expect(dialog).toBeHidden();
    await expectVisibleFocus(withdraw);
    await press('Enter');
    await expect(dialog).toBeVisible();
    // Focus does not leave the dialog for the page behind it.
    for (let stop = 0; stop < 6; stop += 1) {
      await press('Tab');
      expect(
        await page.evaluate(
          () =>
            document.activeElement === document.body ||
            Boolean(document.activeElement?.closest('dialog')),
        ),
      ).toBe(true);
    }
    if (!(await isFocused(confirm))) {
      await tabTo(page, confirm);
    }
    await press('Enter');
    await expect(page.getByRole('status')).toBeFocused();
    await expect(background(page, 'Software')).toHaveValue('');
    expect(await database.readProfile(reader.email)).toMatchObject({
      consentGiven: false,
    });
  });

  await test.step('sign out and in', async () => {
    await tabTo(page, accountButton(page, reader), 'Shift+Tab');
    await press('Space');
    await press('End');
    await press('Enter');
    await expectVisibleFocus(signInLink(page));
    await press('Enter');
    await typeInto(page, page.getByLabel('Email'), reader.email);
    await typeInto(page, page.getByLabel('Password'), reader.password);
    // Enter in a field submits its form.
    await press('Enter');
    await expect(accountButton(page, reader)).toBeVisible();
  });
});

test('a forgotten password by keyboard alone', async ({
  page,
  place,
  register,
  mailbox,
}) => {
  const account = await register();
  const press = (key: string) => page.keyboard.press(key);
  const heading = (name: string) => page.getByRole('heading', {level: 1, name});
  await page.goto(place);
  await tabTo(page, signInLink(page));
  await press('Enter');
  await tabTo(page, page.getByRole('link', {name: 'Forgot your password?'}));
  await press('Enter');
  await typeInto(page, page.getByLabel('Email'), 'no address');
  await press('Enter');
  await expect(page.getByLabel('Email')).toBeFocused();
  await press('ControlOrMeta+A');
  await page.keyboard.type(account.email);
  await press('Enter');
  await expect(heading('Check your e-mail')).toBeFocused();

  await page.goto(await mailbox.link(account.email, /^Reset your password/));
  const password = 'a horse of another colour';
  await typeInto(page, page.getByLabel('Password'), password);
  await tabTo(page, page.getByRole('button', {name: 'Save the new password'}));
  await press('Enter');
  await expect(heading('Your password is changed')).toBeFocused();
  await tabTo(page, page.getByRole('link', {name: 'Go to sign-in'}));
  await press('Enter');
  await typeInto(page, page.getByLabel('Email'), account.email);
  await typeInto(page, page.getByLabel('Password'), password);
  await press('Enter');
  await expect(accountButton(page, account)).toBeVisible();
});
