import {expect, test} from './fixtures';
import {
  accountButton,
  DOC,
  fillCredentials,
  signIn,
  signInLink,
} from './reader';
import type {Page} from '@playwright/test';

async function continueReading(page: Page) {
  await page.getByRole('button', {name: 'Continue reading'}).click();
}

test('?redirect= to a page with query and hash leads there', async ({
  page,
  place,
  register,
}) => {
  const [path = DOC, hash = ''] = place.split('#');
  const target = `${path}?from=search&q=a%20b#${hash}`;
  await signIn(page, await register(), target);
  await expect(page).toHaveURL(target);
  await expect(page.locator(`[id="${hash}"]`)).toBeInViewport();
});

test('the neighbouring form keeps ?redirect=', async ({
  page,
  place,
  register,
}) => {
  const account = await register();
  await page.goto(`/sign-in?redirect=${encodeURIComponent(place)}`);
  await page.getByRole('link', {name: 'Create an account'}).click();
  await expect(page).toHaveURL(
    `/sign-up?redirect=${encodeURIComponent(place)}`,
  );
  await page.getByRole('main').getByRole('link', {name: 'Sign in'}).click();
  await expect(page).toHaveURL(
    `/sign-in?redirect=${encodeURIComponent(place)}`,
  );
  await fillCredentials(page, account);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(page).toHaveURL(place);
});

test('the browser’s back button skips the form that is done with', async ({
  page,
  register,
}) => {
  const account = await register();
  await page.goto('/');
  await page.goto(DOC);
  await signInLink(page).click();
  await fillCredentials(page, account);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(accountButton(page, account)).toBeVisible();
  await expect(page).toHaveURL(DOC);
  await page.goBack();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goBack();
  await expect(page).toHaveURL('/');
});

test('a signed-in visitor of a form is offered the way on', async ({
  page,
  place,
  register,
}) => {
  const account = await register();
  await signIn(page, account);
  for (const form of ['/sign-in', '/sign-up']) {
    await page.goto(`${form}?redirect=${encodeURIComponent(place)}`);
    await expect(
      page.getByRole('heading', {name: `You are signed in as ${account.name}`}),
    ).toBeVisible();
    await expect(page.getByLabel('Password')).toBeHidden();
    await continueReading(page);
    await expect(page).toHaveURL(place);
  }
});

test('the navbar’s link on a form keeps the way back that the form has', async ({
  page,
}) => {
  await page.goto(DOC);
  await signInLink(page).click();
  await page.getByRole('link', {name: 'Create an account'}).click();
  await signInLink(page).click();
  await expect(page).toHaveURL(`/sign-in?redirect=${encodeURIComponent(DOC)}`);
  await expect(
    page.getByText('You’ll go back to Configuration.'),
  ).toBeVisible();
});
