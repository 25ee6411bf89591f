import {randomUUID} from 'node:crypto';
import {expectAccessible} from './accessibility';
import {readClientStorage} from './clientStorage';
import {expect, test} from './fixtures';
import {PROVIDER, refuseAtProvider, signInAtProvider} from './providerPages';
import {accountButton, DOC, signInLink, signOut} from './reader';
import type {Account} from './accounts';
import type {Page} from '@playwright/test';

const SIGN_IN = `/sign-in?redirect=${encodeURIComponent(DOC)}`;

/** Somebody with an account at the provider, and none here yet. */
function newcomer(): Account {
  return {
    name: 'Grace Hopper',
    email: `${randomUUID()}@example.com`,
    password: '',
  };
}

const heading = (page: Page, name: string) =>
  page.getByRole('heading', {level: 1, name});

async function leaveForProvider(page: Page) {
  await page.goto(SIGN_IN);
  await page
    .getByRole('button', {name: `Continue with ${PROVIDER.name}`})
    .click();
}

for (const backendKind of ['open', 'crossSite'] as const) {
  test.describe(`at a provider, ${backendKind}`, () => {
    test.use({backendKind});

    test('a newcomer comes back to the second step, and a known reader to the page', async ({
      page,
    }) => {
      const person = newcomer();
      await leaveForProvider(page);
      await signInAtProvider(page, person);
      await expect(heading(page, 'Help these docs fit you')).toBeVisible();
      await expect(accountButton(page, person)).toBeVisible();
      await page.getByRole('button', {name: 'Skip'}).click();
      await expect(page).toHaveURL(DOC);

      // The reader stays on the page, and with the provider.
      await signOut(page, person);
      await expect(page).toHaveURL(DOC);
      await leaveForProvider(page);
      await signInAtProvider(page, person);
      await expect(page).toHaveURL(DOC);
      await expect(accountButton(page, person)).toBeVisible();
      expect((await readClientStorage(page)).text).not.toMatch(
        /handoff|code=|state=/,
      );
    });

    test('who refuses there is told that nothing was changed', async ({
      page,
    }) => {
      await leaveForProvider(page);
      await refuseAtProvider(page);
      await expect(page.getByRole('main').getByRole('alert')).toContainText(
        'You did not go through with it, so nothing was changed.',
      );
      await expectAccessible(page, `refused at the provider, ${backendKind}`);
      await page.getByRole('link', {name: 'Go to sign-in'}).click();
      await expect(page).toHaveURL(SIGN_IN);
      await expect(signInLink(page)).toBeVisible();
    });

    test('the back button on the provider’s page leads to a form that works', async ({
      page,
    }) => {
      const person = newcomer();
      await leaveForProvider(page);
      await expect(heading(page, `Sign in to ${PROVIDER.name}`)).toBeVisible();
      await page.goBack();
      await page
        .getByRole('button', {name: `Continue with ${PROVIDER.name}`})
        .click();
      await signInAtProvider(page, person);
      await expect(accountButton(page, person)).toBeVisible();
    });
  });
}

test('a way back that was used already is told, and signs nobody in', async ({
  page,
}) => {
  const person = newcomer();
  await leaveForProvider(page);
  const back = page.waitForRequest(/\/callback\/[^?]+\?.*code=/);
  await signInAtProvider(page, person);
  const used = (await back).url();
  await expect(accountButton(page, person)).toBeVisible();
  await signOut(page, person);
  await page.goto(used);
  await expect(page).toHaveURL(/\/auth-error\?/);
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'please begin again',
  );
  await expect(signInLink(page)).toBeVisible();
});

test('a failure that nobody knows shows its code, and no words of a stranger’s', async ({
  page,
}) => {
  await page.goto(
    `/auth-error?error=brand_new&error_description=${encodeURIComponent('<b>Call us</b>')}`,
  );
  await expect(page.getByRole('main')).toContainText('brand_new');
  await expect(page.getByRole('main')).not.toContainText('Call us');
  await page.goto(`/auth-error?error=${encodeURIComponent('<b>Call us</b>')}`);
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Call us');
});

test.describe('on different sites', () => {
  test.use({backendKind: 'crossSite'});

  test('a code that is stolen on the way signs nobody in, and works once for its owner', async ({
    page,
    browser,
    network,
    baseURL,
  }) => {
    const person = newcomer();
    // What the owner's page sends gets lost, so that the code is still good.
    const handOver = /\/auth\/handoff$/;
    await page.route(handOver, (route) => route.abort());
    await leaveForProvider(page);
    const back = page.waitForRequest(/\/auth-callback\?.*handoff_code=/);
    await signInAtProvider(page, person);
    const stolen = (await back).url();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'cannot be reached',
    );
    await expectAccessible(page, 'hand-over that got lost');

    const thief = await browser.newContext({
      proxy: {server: network.url},
      ...(baseURL !== undefined && {baseURL}),
    });
    const elsewhere = await thief.newPage();
    await elsewhere.goto(stolen);
    await expect(elsewhere.getByRole('main').getByRole('alert')).toContainText(
      'begun in another browser',
    );
    await expect(elsewhere).not.toHaveURL(/handoff_code/);
    await expect(signInLink(elsewhere)).toBeVisible();
    await expectAccessible(elsewhere, 'hand-over in another browser');
    await thief.close();

    await page.unroute(handOver);
    await page.getByRole('button', {name: 'Try again'}).click();
    await expect(accountButton(page, person)).toBeVisible();
    await expect(page).not.toHaveURL(/handoff_code/);

    await signOut(page, person);
    await page.goto(stolen);
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'has been used already',
    );
    await expect(signInLink(page)).toBeVisible();
    await expectAccessible(page, 'hand-over that was used');
  });
});
