import {readFile} from 'node:fs/promises';
import {expectAccessible} from './accessibility';
import {expect, test} from './fixtures';
import {fillCredentials, giveBackgrounds, signIn, signInLink} from './reader';

test('a reader sees what is held about them, takes it along, and erases it', async ({
  page,
  register,
  database,
}) => {
  const account = await register();
  await signIn(page, account);
  await giveBackgrounds(page, {
    software: 'Rust',
    hardware: 'Three boards and a lathe',
  });

  await test.step('the text that was agreed to', async () => {
    await page
      .getByRole('button', {name: 'Read the text you agreed to'})
      .click();
    await expect(
      page.getByRole('dialog', {name: /^Consent text, version/}),
    ).toContainText('exactly these two answers');
    await expectAccessible(page, 'consent text');
    await page.keyboard.press('Escape');
  });

  await page.goto('/profile/privacy');
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText('You agreed');
  await expectAccessible(page, 'profile: privacy');

  await test.step('the export', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Download my data'}).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.json$/);
    await expect(page.getByText('The file is in your downloads')).toBeFocused();
    const content = JSON.parse(await readFile(await file.path(), 'utf8')) as {
      account: {email: string};
      profile: {software_background: string; hardware_background: string};
      consents: {decision: string}[];
    };
    expect(content).toMatchObject({
      account: {email: account.email},
      profile: {
        software_background: 'Rust',
        hardware_background: 'Three boards and a lathe',
      },
      consents: [{decision: 'given'}],
    });
    expect(JSON.stringify(content)).not.toContain('"token"');
  });

  await test.step('the erasure', async () => {
    const erase = page.getByRole('button', {name: 'Erase my profile'});
    await erase.click();
    const dialog = page.getByRole('dialog', {
      name: 'Erase your reader profile?',
    });
    await expect(dialog).toContainText('What stays: your account');
    await expectAccessible(page, 'question before erasing');
    await page.keyboard.press('Escape');
    await expect(erase).toBeFocused();
    expect(await database.readProfile(account.email)).toMatchObject({
      consentGiven: true,
    });
    await erase.click();
    await dialog.getByRole('button', {name: 'Erase for good'}).click();
    await expect(
      page.getByText('Your reader profile is erased.'),
    ).toBeFocused();
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(1)).toContainText('You withdrew your consent');
    expect(await database.tablesWith('Three boards and a lathe')).toEqual([]);
  });

  await test.step('on a narrow screen the table is a list', async () => {
    await page.setViewportSize({width: 320, height: 640});
    await expectAccessible(page, 'profile: privacy, narrow');
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth <= window.innerWidth,
      ),
    ).toBe(true);
  });
});

test('a backend that is away during an act says so, and nothing is lost', async ({
  page,
  register,
  network,
}) => {
  await signIn(page, await register());
  await page.goto('/profile/privacy');
  await expect(page.getByText('nothing is stored')).toBeVisible();
  network.dropBackend();
  await page.getByRole('button', {name: 'Download my data'}).click();
  await expect(
    page.getByRole('alert').filter({hasText: 'cannot be reached'}),
  ).toBeFocused();
  network.restoreBackend();
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Download my data'}).click();
  await download;
});

test('a reader deletes their account', async ({page, register, database}) => {
  const account = await register();
  await signIn(page, account);
  await giveBackgrounds(page, {
    software: 'Rust',
    hardware: 'Two boards',
  });
  await page.goto('/profile/privacy');
  const button = page.getByRole('button', {name: 'Delete my account'});
  const dialog = page.getByRole('dialog', {name: 'Delete your account?'});
  const confirm = dialog.getByRole('button', {
    name: 'Delete my account for good',
  });

  await button.click();
  await expect(dialog).toContainText('Lost for good');
  await expectAccessible(page, 'question before deleting the account');
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await button.click();
  await dialog.getByLabel('Password').fill('not my password');
  await confirm.click();
  await expect(dialog.getByLabel('Password')).toHaveAccessibleDescription(
    /not your password/,
  );
  await dialog.getByLabel('Password').fill(account.password);
  await confirm.click();

  await expect(page).not.toHaveURL(/profile/);
  await expect(signInLink(page)).toBeVisible();
  await expect.poll(() => database.tablesWith(account.email)).toEqual([]);
  await page.goBack();
  await expect(
    page.getByRole('link', {name: 'Go to the sign-in page'}),
  ).toBeVisible();

  await page.goto('/sign-in');
  await fillCredentials(page, account);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(page.getByText('password is not right')).toBeVisible();
});
