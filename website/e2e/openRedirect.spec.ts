import {expect, test} from './fixtures';
import {HOSTILE_QUERIES, HOSTILE_VALUES, ODD_PATHS} from './hostileRedirects';
import {accountButton, fillCredentials, signIn} from './reader';
import type {Page} from '@playwright/test';

const queryOf = (value: string) => `redirect=${encodeURIComponent(value)}`;

/** Opens the form as a link of the site does: without loading the site anew. */
async function openForm(page: Page, query: string) {
  await page.evaluate((url) => {
    history.pushState(null, '', url);
    window.dispatchEvent(new PopStateEvent('popstate', {state: null}));
  }, `/sign-in?${query}`);
}

/** Goes on from the form, which a signed-in reader has no use for. */
async function goOn(page: Page) {
  const button = page.getByRole('button', {name: 'Continue reading'});
  await button.click();
  await expect(button).toBeHidden();
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();
}

test.beforeEach(({page}) => {
  page.on('dialog', (dialog) => {
    throw new Error(`A script ran: ${dialog.message()}`);
  });
});

// That no stranger is asked for anything is seen to by `surprises`.
test('no hostile ?redirect= leads away or breaks the page', async ({
  page,
  register,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await signIn(page, await register());
  for (const query of [...HOSTILE_VALUES.map(queryOf), ...HOSTILE_QUERIES]) {
    await test.step(query, async () => {
      await openForm(page, query);
      await goOn(page);
      await expect(page).toHaveURL('/');
    });
  }
  for (const value of ODD_PATHS) {
    await test.step(value.slice(0, 80), async () => {
      await openForm(page, queryOf(value));
      await goOn(page);
      expect(new URL(page.url()).origin).toBe(baseURL);
    });
  }
});

test('nor does one that the site is opened with', async ({
  page,
  register,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await signIn(page, await register());
  for (const value of [
    '//evil.example',
    '/\\/\\/evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/docs/../..//evil.example',
    '/％2f％2fevil.example',
    '/%E0%A4%A',
  ]) {
    await test.step(value, async () => {
      await page.goto(`/sign-in?${queryOf(value)}`);
      await goOn(page);
      expect(new URL(page.url()).origin).toBe(baseURL);
      await page.reload();
      await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    });
  }
});

test('a hostile ?redirect= leads home after a sign-in by the form too', async ({
  page,
  register,
}) => {
  const account = await register();
  await page.goto('/sign-in?redirect=//evil.example/docs');
  await expect(page.getByText('evil.example')).toBeHidden();
  await fillCredentials(page, account);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(accountButton(page, account)).toBeVisible();
  await expect(page).toHaveURL('/');
});
