import type {Page} from '@playwright/test';
import {expectAccessible} from './accessibility';
import type {Account} from './accounts';
import {expect, test} from './fixtures';
import {
  accountButton,
  giveBackgrounds,
  openAccountMenu,
  signIn,
  signInLink,
} from './reader';

function searchField(page: Page) {
  return page.getByRole('searchbox', {
    name: 'Search names and e-mail addresses',
  });
}

/** Opens an account by a search for its address. */
async function openUser(page: Page, {name, email}: Account): Promise<void> {
  await searchField(page).fill(email);
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', {name, exact: true}).click();
  await expect(page.getByRole('heading', {name, level: 2})).toBeFocused();
}

async function openPanel(page: Page, admin: Account): Promise<void> {
  await signIn(page, admin);
  await openAccountMenu(page, admin);
  await page.getByRole('menuitem', {name: 'Admin'}).click();
  await expect(page.getByRole('heading', {name: 'Users'})).toBeFocused();
}

function dialog(page: Page) {
  return page.getByRole('dialog');
}

const status = (page: Page, words: string) =>
  page.getByRole('status').filter({hasText: words});

test('finds, bans and unbans a reader, and changes a role', async ({
  page,
  admin,
  register,
  browser,
  network,
  baseURL,
}) => {
  const reader = await register('Grace Hopper');
  const theirs = await browser.newContext({
    baseURL,
    proxy: {server: network.url},
  });
  const theirPage = await theirs.newPage();
  await signIn(theirPage, reader);

  await openPanel(page, admin);
  await expectAccessible(page, 'users');
  await searchField(page).fill('nobody-has-this-name');
  await expect(status(page, 'No account has this')).toBeVisible();
  await openUser(page, reader);
  await expect(page.getByText('Chrome on Linux')).toBeVisible();
  await expectAccessible(page, 'one user');

  await page.getByRole('button', {name: 'End all sessions'}).click();
  await expect(dialog(page)).toContainText('signed out on every device');
  await dialog(page).getByRole('button', {name: 'End all sessions'}).click();
  await expect(status(page, 'is signed out everywhere')).toBeFocused();
  await expect(page.getByText('Signed in nowhere.')).toBeVisible();
  await theirPage.reload();
  await expect(signInLink(theirPage)).toBeVisible();
  await signIn(theirPage, reader);

  await page.getByRole('button', {name: 'Ban…'}).click();
  await dialog(page).getByLabel('Ends').fill('2020-01-01T12:00');
  await dialog(page).getByRole('button', {name: 'Ban this reader'}).click();
  await expect(dialog(page).getByLabel('Ends')).toBeFocused();
  await expect(dialog(page)).toContainText('This time is in the past.');
  await expectAccessible(page, 'ban dialog');
  await dialog(page).getByLabel('Ends').fill('');
  await dialog(page).getByLabel('Reason').fill('Writes spam');
  await dialog(page).getByRole('button', {name: 'Ban this reader'}).click();
  await expect(status(page, 'Grace Hopper is banned')).toBeFocused();
  await expect(page.getByText('Writes spam')).toBeVisible();
  await expect(page.getByText('Signed in nowhere.')).toBeVisible();

  await theirPage.goto('/profile');
  await expect(
    theirPage.getByText('This page shows what is stored about you'),
  ).toBeVisible();
  await theirs.close();

  await page.getByRole('button', {name: 'Lift the ban'}).click();
  await expect(dialog(page)).toContainText('Lift the ban of Grace Hopper?');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', {name: 'Lift the ban'})).toBeFocused();
  await page.getByRole('button', {name: 'Lift the ban'}).click();
  await dialog(page).getByRole('button', {name: 'Lift the ban'}).click();
  await expect(status(page, 'The ban is lifted.')).toBeFocused();

  await page.getByRole('button', {name: 'Make an admin'}).click();
  await dialog(page).getByRole('button', {name: 'Make an admin'}).click();
  await expect(status(page, 'is an admin now')).toBeFocused();
  await page.getByRole('button', {name: 'Remove the admin role'}).click();
  await dialog(page)
    .getByRole('button', {name: 'Remove the admin role'})
    .click();
  await expect(status(page, 'is no longer an admin')).toBeFocused();

  // Back to the list as it was searched, and no address in any URL.
  await page.goBack();
  await expect(searchField(page)).toHaveValue(reader.email);
  expect(page.url()).not.toContain('example.com');
  await page.goForward();
  await page.getByRole('button', {name: 'All users'}).click();

  // Nobody locks themself out.
  await searchField(page).fill(admin.email);
  await expect(page.getByRole('row')).toHaveCount(2);
  // The account menu has the same name.
  await page
    .getByRole('row')
    .getByRole('button', {name: admin.name, exact: true})
    .click();
  await expect(page.getByText('This is your own account')).toBeVisible();
  await expect(page.getByRole('button', {name: 'Ban…'})).toHaveCount(0);
});

test('views the site as a reader, without what is theirs alone, and stops', async ({
  page,
  admin,
  register,
  browser,
  network,
  baseURL,
}) => {
  const reader = await register('Ada Reader');
  const theirs = await browser.newContext({
    baseURL,
    proxy: {server: network.url},
  });
  const theirPage = await theirs.newPage();
  await signIn(theirPage, reader);
  await giveBackgrounds(theirPage, {
    software: 'planted software',
    hardware: 'planted hardware',
  });
  await theirs.close();

  const bodies: string[] = [];
  await openPanel(page, admin);
  await openUser(page, reader);
  page.on('response', (response) => {
    void response.text().then(
      (text) => bodies.push(text),
      () => undefined,
    );
  });
  await page
    .getByRole('button', {name: 'View the site as this reader'})
    .click();
  await dialog(page).getByRole('button', {name: 'View as this reader'}).click();
  const banner = page.getByRole('complementary', {name: 'Viewing as a reader'});
  await expect(banner).toContainText('You look at the site as Ada Reader.');
  await expect(accountButton(page, reader)).toBeVisible();
  await expectAccessible(page, 'banner');

  // Colours are this device's: nothing is asked for, and nothing is refused.
  const colors = page.locator('html');
  const switchColors = page.getByRole('button', {
    name: /^Switch between dark and light mode/,
  });
  await switchColors.click();
  await switchColors.click();
  await expect(colors).toHaveAttribute('data-theme', 'dark');

  await page.goto('/profile/reader-profile');
  await expect(banner).toBeVisible();
  await expect(page.getByText('This is for the reader alone.')).toBeVisible();
  await page.goto('/admin');
  await expect(page.getByText('for the administrators')).toBeVisible();
  await expect(banner).toBeInViewport();
  // Afterwards the admin's own account may keep what was chosen here.
  expect(network.backendRequests).not.toContain('PUT /api/v1/preferences');

  await banner.getByRole('button', {name: 'Stop'}).click();
  await expect(searchField(page)).toBeVisible();
  await expect(banner).toHaveCount(0);
  await expect(accountButton(page, admin)).toBeVisible();
  expect(bodies.join('\n')).not.toContain('planted');

  await page.getByRole('link', {name: 'Events'}).click();
  await page
    .getByLabel('Kind')
    .selectOption('Admin: viewing as a reader, ended');
  await expect(page.getByRole('listitem').getByText('Succeeded')).toHaveCount(
    1,
  );
});

test('reads events and reports, and finds the way back', async ({
  page,
  admin,
  register,
}) => {
  const reader = await register();
  await signIn(page, reader);
  await page.context().clearCookies();
  await openPanel(page, admin);

  await page.getByRole('link', {name: 'Events'}).click();
  await expect(page.getByRole('heading', {name: 'Events'})).toBeFocused();
  await page.getByLabel('Kind').selectOption('Sign-up');
  await expect(page).toHaveURL(/kind=sign-up/);
  await expect(
    page.getByRole('listitem').getByText('Sign-up', {exact: true}).first(),
  ).toBeVisible();
  await page.getByLabel('Outcome').selectOption('Refused');
  await page.getByLabel('To (UTC)').fill('2020-01-31');
  await expect(status(page, 'No event fits.')).toBeVisible();
  await expectAccessible(page, 'events');
  await page.goBack();
  await page.goBack();
  await expect(page.getByLabel('Kind')).toHaveValue('sign-up');
  await expect(page.getByLabel('Outcome')).toHaveValue('');

  await page.getByRole('link', {name: 'Consent', exact: true}).click();
  await expect(page.getByText('In force').first()).toBeVisible();
  await expectAccessible(page, 'consent report');

  await page.getByRole('link', {name: 'Usage'}).click();
  await expect(
    page.getByRole('figure', {name: 'Sign-ups by day'}).getByRole('img'),
  ).toHaveAccessibleName(/most on .+, with \d+\./);
  await page.getByText('Show as a table').first().click();
  await expect(
    page.getByRole('table', {name: 'Sign-ups by day'}).getByRole('row'),
  ).toHaveCount(31);
  await expectAccessible(page, 'usage');
});

test('is not for readers, and loads nothing for them', async ({
  page,
  register,
}) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') {
      void response.text().then(
        (text) => scripts.push(text),
        () => undefined,
      );
    }
  });
  const reader = await register();
  await signIn(page, reader);
  await page.goto('/profile');
  await openAccountMenu(page, reader);
  await expect(page.getByRole('menuitem', {name: 'Profile'})).toBeVisible();
  await expect(page.getByRole('menuitem', {name: 'Admin'})).toHaveCount(0);
  const all = scripts.join('\n');
  expect(all).toContain('theme.betterAuth.profile.');
  expect(all).not.toContain('theme.betterAuth.admin');
  expect(all).not.toContain('theme.betterAuth.impersonation');

  for (const path of ['/admin', '/admin/events', '/admin/usage']) {
    await page.goto(path);
    await expect(page.getByText('for the administrators')).toBeVisible();
  }
  await expectAccessible(page, 'refused');
});

test('says so where the backend is down, and goes on', async ({
  page,
  admin,
  network,
}) => {
  await openPanel(page, admin);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  network.dropBackend();
  await page.getByRole('link', {name: 'Usage'}).click();
  await expect(page.getByRole('alert')).toContainText('cannot be reached');
  network.restoreBackend();
  await page.getByRole('button', {name: 'Try again'}).click();
  await expect(page.getByRole('figure').first()).toBeVisible();
});
