import type {Page} from '@playwright/test';
import {expectAccessible} from './accessibility';
import {expect, test} from './fixtures';
import {signIn, signOut} from './reader';

const PAGE = '/profile/preferences';
const SAMPLE = '/docs/mdx-components';

const html = (page: Page) => page.locator('html');

/** The navbar's switch, which names the mode that it is in. */
const colorSwitch = (page: Page) =>
  page
    .getByRole('navigation')
    .getByRole('button', {name: /^Switch between dark and light mode/});

const save = async (page: Page) => {
  await page.getByRole('button', {name: 'Save preferences'}).click();
  const outcome = page.getByRole('status');
  await expect(outcome).toHaveText('Your preferences are saved.');
  await expect(outcome).toBeFocused();
};

test('preferences that are set in one browser apply in another', async ({
  page,
  browser,
  baseURL,
  network,
  register,
}) => {
  const account = await register();
  await signIn(page, account, PAGE);
  await expect(page.getByLabel('Colour mode')).toHaveValue('system');
  await expect(page.getByLabel('Package manager')).toHaveValue('npm');
  await page.getByLabel('Colour mode').selectOption('Dark');
  await page.getByLabel('Package manager').selectOption('pnpm');
  await save(page);
  await expect(html(page)).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page, 'preferences, saved');
  await page.getByRole('link', {name: 'Docs', exact: true}).click();
  await page.goBack();
  await expect(page.getByLabel('Package manager')).toHaveValue('pnpm');

  const elsewhere = await browser.newContext({
    baseURL,
    colorScheme: 'light',
    proxy: {server: network.url},
  });
  const other = await elsewhere.newPage();
  await other.goto(SAMPLE);
  await expect(html(other)).toHaveAttribute('data-theme', 'light');
  await signIn(other, account, SAMPLE);
  await expect(html(other)).toHaveAttribute('data-theme', 'dark');
  await expect(
    other.getByText('pnpm add docusaurus-plugin-better-auth'),
  ).toBeVisible();

  // What is chosen here by the switch is kept, and wins over what was.
  const kept = other.waitForResponse(
    (answer) =>
      answer.url().endsWith('/preferences') &&
      answer.request().method() === 'PUT' &&
      (answer.request().postData() ?? '').includes('"color_mode":"light"'),
  );
  while ((await html(other).getAttribute('data-theme-choice')) !== 'light') {
    await colorSwitch(other).click();
  }
  expect((await kept).ok()).toBe(true);
  await other.reload();
  await expect(html(other)).toHaveAttribute('data-theme', 'light');
  await elsewhere.close();

  await page.reload();
  await expect(html(page)).toHaveAttribute('data-theme', 'light');
  await expect(page.getByLabel('Package manager')).toHaveValue('pnpm');
});

test('a choice that was made before signing in is kept with the account', async ({
  page,
  register,
}) => {
  const account = await register();
  await page.goto(SAMPLE);
  while ((await html(page).getAttribute('data-theme-choice')) !== 'dark') {
    await colorSwitch(page).click();
  }
  await signIn(page, account, PAGE);
  await expect(page.getByLabel('Colour mode')).toHaveValue('dark');
  await expect(html(page)).toHaveAttribute('data-theme', 'dark');
  await signOut(page, account);
  await expect(html(page)).toHaveAttribute('data-theme', 'dark');
});

test('preferences that can’t be kept say so, and nothing chosen is lost', async ({
  page,
  register,
  database,
  network,
}) => {
  const account = await register();
  await signIn(page, account, PAGE);
  await page.getByLabel('Package manager').selectOption('yarn');
  network.dropBackend();
  await page.getByRole('button', {name: 'Save preferences'}).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByLabel('Package manager')).toHaveValue('yarn');

  network.restoreBackend();
  await database.endSessions(account.email);
  await page.getByRole('button', {name: 'Save preferences'}).click();
  const dialog = page.getByRole('dialog', {name: 'Your session has ended'});
  await dialog.getByLabel('Password').fill(account.password);
  await dialog.getByLabel(/^E-?mail/i).fill(account.email);
  await dialog.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(page.getByRole('status')).toHaveText(
    'Your preferences are saved.',
  );
  await page.reload();
  await expect(page.getByLabel('Package manager')).toHaveValue('yarn');
});
