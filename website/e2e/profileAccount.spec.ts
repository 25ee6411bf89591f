import {expectAccessible} from './accessibility';
import {expect, test} from './fixtures';
import {accountButton, DOC, signIn, signOut} from './reader';
import type {Page} from '@playwright/test';

const PICTURE = 'https://images.example.com/me.png';
// One transparent pixel.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

function heading(page: Page, name: string) {
  return page.getByRole('heading', {level: 1, name});
}

function sections(page: Page) {
  return page.getByRole('navigation', {name: 'Your profile'});
}

test('a reader changes their name and picture, and walks through the sections', async ({
  page,
  register,
}) => {
  const account = await register();
  await signIn(page, account);

  await test.step('the name', async () => {
    await page.goto('/profile');
    const name = page.getByRole('textbox', {name: 'Name', exact: true});
    await expect(name).toHaveValue(account.name);
    await expectAccessible(page, 'profile: account');
    await name.fill('  ');
    await page.getByRole('button', {name: 'Save name'}).click();
    await expect(name).toBeFocused();
    await expect(name).toHaveAccessibleDescription(/Enter the name/);
    await expectAccessible(page, 'profile: account, with an error');
    await name.fill('Grace Hopper');
    await page.getByRole('button', {name: 'Save name'}).click();
    await expect(page.getByText('Your name is saved.')).toBeFocused();
    await expect(
      accountButton(page, {...account, name: 'Grace Hopper'}),
    ).toBeVisible();
  });

  await test.step('the picture, which only comes by https', async () => {
    await page.route(PICTURE, (route) =>
      route.fulfill({contentType: 'image/png', body: PNG}),
    );
    const address = page.getByLabel('Address of your picture');
    const save = page.getByRole('button', {name: 'Save picture'});
    for (const refused of [
      'http://images.example.com/me.png',
      'javascript:alert(1)',
      'data:image/svg+xml,<svg onload="alert(1)"/>',
      '//images.example.com/me.png',
    ]) {
      await address.fill(refused);
      await save.click();
      await expect(address).toHaveAccessibleDescription(/begins with https/);
      await expect(address).toHaveValue(refused);
    }
    await address.fill(PICTURE);
    await save.click();
    await expect(page.getByText('Your picture is saved.')).toBeFocused();
    // In the navbar and on the form.
    await expect(page.locator(`img[src="${PICTURE}"]`)).toHaveCount(2);
    await page.getByRole('button', {name: 'Remove picture'}).click();
    await expect(page.getByText('Your picture is removed')).toBeFocused();
    await expect(page.locator(`img[src="${PICTURE}"]`)).toHaveCount(0);
  });

  const username = `grace_${account.email.slice(0, 8)}`;
  await test.step('the username', async () => {
    const field = page.getByRole('textbox', {name: 'Username'});
    const save = page.getByRole('button', {name: 'Save username'});
    await field.fill('no spaces please');
    await save.click();
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await field.fill(username);
    await save.click();
    await expect(page.getByText('Your username is saved')).toBeFocused();
  });

  await test.step('the sections, and the way back', async () => {
    await expect(
      sections(page).getByRole('link', {name: 'Account'}),
    ).toHaveAttribute('aria-current', 'page');
    await sections(page).getByRole('link', {name: 'Security'}).click();
    await expect(page).toHaveURL('/profile/security');
    await expect(heading(page, 'Security')).toBeFocused();
    await expect(page).toHaveTitle(/^Security/);
    await sections(page).getByRole('link', {name: 'Privacy'}).click();
    await expect(heading(page, 'Privacy')).toBeFocused();
    await page.goBack();
    await expect(heading(page, 'Security')).toBeVisible();
    await page.goBack();
    await expect(
      page.getByRole('textbox', {name: 'Name', exact: true}),
    ).toHaveValue('Grace Hopper');
  });

  await test.step('on a narrow screen the list folds', async () => {
    await page.setViewportSize({width: 320, height: 640});
    const link = sections(page).getByRole('link', {name: 'Security'});
    await expect(link).toBeHidden();
    await sections(page).locator('summary').click();
    await expectAccessible(page, 'profile, narrow, list unfolded');
    await link.click();
    await expect(heading(page, 'Security')).toBeFocused();
    await expect(link).toBeHidden();
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth <= window.innerWidth,
      ),
    ).toBe(true);
  });

  await test.step('the username signs in', async () => {
    const renamed = {...account, name: 'Grace Hopper'};
    await page.setViewportSize({width: 1280, height: 800});
    await signOut(page, renamed);
    await page.goto(`/sign-in?redirect=${encodeURIComponent(DOC)}`);
    await page.getByLabel('Email or username').fill(username);
    await page.getByLabel('Password').fill(account.password);
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    await expect(page).toHaveURL(DOC);
    await expect(accountButton(page, renamed)).toBeVisible();
  });
});

test('another e-mail address counts once its owner has opened the links', async ({
  page,
  registerVerified,
  mailbox,
}) => {
  const account = await registerVerified();
  const newEmail = `new-${account.email}`;
  await signIn(page, account);
  await page.goto('/profile');
  const field = page.getByLabel('New e-mail address');
  const change = page.getByRole('button', {name: 'Change e-mail address'});

  await field.fill('no address');
  await change.click();
  await expect(field).toHaveAccessibleDescription(/Enter an e-mail address/);
  await field.fill(account.email.toUpperCase());
  await change.click();
  await expect(field).toHaveAccessibleDescription(/your address already/);

  await field.fill(newEmail);
  await change.click();
  await expect(page.getByText(/^Nothing has changed yet/)).toBeFocused();
  await expect(
    page.getByText(`Your address is ${account.email}`),
  ).toBeVisible();

  await page.goto(await mailbox.link(account.email, /change/i));
  await page.goto(await mailbox.link(newEmail, /new e-mail address/));
  await page.goto('/profile');
  await expect(page.getByText(`Your address is ${newEmail}`)).toBeVisible();
});

test('a reader confirms their address from the profile', async ({
  page,
  register,
  mailbox,
}) => {
  const account = await register();
  await signIn(page, account);
  await page.goto('/profile');
  // One was sent when the account was made: the second one is meant.
  await mailbox.read(account.email, /[Cc]onfirm/);
  await page.getByRole('button', {name: 'Send me a link'}).click();
  await expect(page.getByText('We sent a link to')).toBeFocused();
  await expectAccessible(page, 'profile: account, link sent');
  await mailbox.read(account.email, /[Cc]onfirm/);
  await page.goto(await mailbox.link(account.email, /[Cc]onfirm/));
  await page.goto('/profile');
  await expect(
    page.getByRole('textbox', {name: 'Name', exact: true}),
  ).toBeVisible();
  await expect(
    page.getByRole('heading', {name: 'Confirm your address'}),
  ).toHaveCount(0);
});
