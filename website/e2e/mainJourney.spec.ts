import {expectAccessible} from './accessibility';
import {newPerson} from './accounts';
import {expect, test} from './fixtures';
import {
  accountButton,
  agreement,
  background,
  fillBackgrounds,
  fillCredentials,
  openAccountMenu,
  openSection,
  saveButton,
  signInLink,
  signOut,
  signUp,
} from './reader';

test('a reader signs up on a doc page, decides on consent, and reads on', async ({
  page,
  place,
  database,
}) => {
  test.setTimeout(120_000);
  const reader = newPerson();
  const given = {software: 'TypeScript for years', hardware: 'A laptop'};
  const scrollPosition = () => page.evaluate(() => Math.round(window.scrollY));
  let readAt = 0;

  await test.step('open the landing page and a doc page at a hash', async () => {
    await page.goto('/');
    await expect(signInLink(page)).toBeVisible();
    await expectAccessible(page, 'landing page');

    await page.goto(place);
    await expect(signInLink(page)).toBeVisible();
    await expectAccessible(page, 'doc page, signed out');
    // On from the heading, which the hash alone would lead back to.
    await page.evaluate(() => window.scrollBy(0, 120));
    readAt = await scrollPosition();
    expect(readAt).toBeGreaterThan(200);
  });

  await test.step('sign up', async () => {
    await signInLink(page).click();
    await expect(
      page.getByRole('heading', {level: 1, name: /^Sign in to/}),
    ).toBeFocused();
    await expectAccessible(page, 'sign-in');
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    await expect(page.getByLabel('Email')).toBeFocused();
    await expectAccessible(page, 'sign-in with errors');

    await page.getByRole('link', {name: 'Create an account'}).click();
    await expect(
      page.getByRole('heading', {level: 1, name: /^Create your/}),
    ).toBeFocused();
    await expect(page.getByText('You’ll go back to')).toBeVisible();
    await expectAccessible(page, 'sign-up');
    await signUp(page, reader);
  });

  await test.step('give consent with both backgrounds', async () => {
    await expect(
      page.getByRole('heading', {level: 1, name: 'Help these docs fit you'}),
    ).toBeFocused();
    await expect(agreement(page)).not.toBeChecked();
    await fillBackgrounds(page, given);
    await expect(
      page.getByText(
        'Your answers will not be saved while the box is unticked',
      ),
    ).toBeVisible();
    await expectAccessible(page, 'step 2');
    await agreement(page).check();
    await saveButton(page).click();
  });

  await test.step('land back at that page, hash and scroll', async () => {
    await expect(page).toHaveURL(place);
    await expect.poll(scrollPosition).toBe(readAt);
    await openAccountMenu(page, reader);
    await expect(page.getByRole('menuitem')).toHaveText([
      'Profile',
      'Sign out',
    ]);
    await expectAccessible(page, 'doc page, signed in, menu open');
    expect(await database.readProfile(reader.email)).toEqual({
      softwareBackground: given.software,
      hardwareBackground: given.hardware,
      consentGiven: true,
    });
  });

  await test.step('reload, sign out, sign in', async () => {
    await page.reload();
    await expect(accountButton(page, reader)).toBeVisible();
    await signOut(page, reader);

    await page.goto('/profile/reader-profile');
    await expect(
      page.getByRole('link', {name: 'Go to the sign-in page'}),
    ).toBeVisible();
    await expectAccessible(page, 'profile, signed out');

    await page.goto(place);
    await signInLink(page).click();
    await fillCredentials(page, reader);
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    await expect(page).toHaveURL(place);
    await expect(accountButton(page, reader)).toBeVisible();
  });

  await test.step('change the background', async () => {
    await openAccountMenu(page, reader);
    await page.getByRole('menuitem', {name: 'Profile'}).click();
    await openSection(page, 'Reader profile');
    await expect(background(page, 'Software')).toHaveValue(given.software);
    await expect(background(page, 'Hardware')).toHaveValue(given.hardware);
    await expectAccessible(page, 'profile, full');
    await background(page, 'Software').fill('TypeScript, and now Rust');
    await saveButton(page).click();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    await expect(page.getByRole('status')).toBeFocused();
    expect(await database.readProfile(reader.email)).toMatchObject({
      softwareBackground: 'TypeScript, and now Rust',
      hardwareBackground: given.hardware,
    });
  });

  await test.step('withdraw consent, which erases both answers', async () => {
    await page.getByRole('button', {name: 'Withdraw consent'}).click();
    await expect(
      page.getByRole('dialog', {name: 'Withdraw your consent?'}),
    ).toBeVisible();
    await expectAccessible(page, 'withdraw dialog');
    await page.getByRole('button', {name: 'Withdraw and erase'}).click();
    await expect(page.getByRole('status')).toHaveText(
      'Your consent is withdrawn, and both answers are erased.',
    );
    await expect(background(page, 'Software')).toHaveValue('');
    await expect(background(page, 'Hardware')).toHaveValue('');
    await expect(agreement(page)).not.toBeChecked();
    await expectAccessible(page, 'profile, empty');
    expect(await database.readProfile(reader.email)).toEqual({
      softwareBackground: null,
      hardwareBackground: null,
      consentGiven: false,
    });
    expect(await database.readDecisions(reader.email)).toEqual([
      'given',
      'withdrawn',
    ]);
    await page.reload();
    await expect(background(page, 'Software')).toHaveValue('');
  });
});
