import {expect, test} from './fixtures';
import {
  accountButton,
  agreement,
  background,
  DOC,
  giveBackgrounds,
  saveButton,
  signIn,
  signInLink,
  signOut,
} from './reader';

test('two tabs stay in step, without a reload', async ({
  page,
  context,
  register,
}) => {
  const account = await register();
  const other = await context.newPage();
  await other.goto(DOC);
  await expect(signInLink(other)).toBeVisible();

  await test.step('sign in', async () => {
    await signIn(page, account);
    await expect(accountButton(other, account)).toBeVisible();
  });

  await test.step('change the profile', async () => {
    await other.goto('/profile/reader-profile');
    await expect(background(other, 'Software')).toHaveValue('');
    await giveBackgrounds(page, {software: 'Prolog', hardware: 'A mainframe'});
    await expect(background(other, 'Software')).toHaveValue('Prolog');
    await expect(agreement(other)).toBeChecked();

    await background(other, 'Hardware').fill('Two mainframes');
    await saveButton(other).click();
    await expect(background(page, 'Hardware')).toHaveValue('Two mainframes');
  });

  await test.step('what is being typed is not overwritten', async () => {
    await background(other, 'Software').fill('Prolog and more');
    await background(page, 'Software').fill('Lisp');
    await saveButton(page).click();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    await expect(background(other, 'Software')).toHaveValue('Prolog and more');
    await other.reload();
    await expect(background(other, 'Software')).toHaveValue('Lisp');
  });

  await test.step('withdraw consent', async () => {
    await background(other, 'Hardware').fill('Three mainframes');
    await page.getByRole('button', {name: 'Withdraw consent'}).click();
    await page.getByRole('button', {name: 'Withdraw and erase'}).click();
    await expect(background(other, 'Software')).toHaveValue('');
    // A draft keeps its words, and not a consent that is withdrawn.
    await expect(background(other, 'Hardware')).toHaveValue('Three mainframes');
    await expect(agreement(other)).not.toBeChecked();
  });

  await test.step('sign out', async () => {
    await signOut(page, account);
    await expect(signInLink(other)).toBeVisible();
    await expect(
      other.getByRole('link', {name: 'Go to the sign-in page'}),
    ).toBeVisible();
    await expect(background(other, 'Software')).toBeHidden();
  });
});
