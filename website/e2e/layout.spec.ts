import {expectAccessible} from './accessibility';
import {expect, test} from './fixtures';
import {
  DOC,
  accountButton,
  agreement,
  background,
  fillBackgrounds,
  giveBackgrounds,
  openAccountMenu,
  openSection,
  signIn,
  signInLink,
  signUp,
} from './reader';
import {newPerson} from './accounts';
import type {Page} from '@playwright/test';

const navbarItem = (page: Page) =>
  page.getByRole('navigation', {name: 'Main'}).locator('.dropdown--right');

test('the navbar item has one box in each state', async ({
  page,
  register,
  network,
}) => {
  const account = await register();
  const boxes: Record<string, unknown> = {};
  const measure = async (state: string) => {
    // The way back from the sign-in page replaces the navbar meanwhile.
    await expect
      .poll(async () => (boxes[state] = await navbarItem(page).boundingBox()))
      .not.toBeNull();
  };
  await page.goto(DOC);
  await expect(signInLink(page)).toBeVisible();
  await measure('signed out');

  await signIn(page, account);
  await measure('signed in');

  network.hangBackend();
  await page.goto(DOC);
  await page.waitForLoadState('load');
  await expect.poll(() => network.backendRequests.at(-1)).toContain('session');
  await expect(navbarItem(page).getByRole('button')).toBeHidden();
  await expect(navbarItem(page).getByRole('link')).toBeHidden();
  await measure('unknown');

  network.dropBackend();
  await page.goto(DOC);
  await expect(navbarItem(page).getByRole('button')).toHaveAttribute('title');
  await measure('degraded');

  const expected = boxes['signed out'];
  expect(expected).toMatchObject({height: expect.any(Number)});
  expect(boxes).toEqual({
    'signed out': expected,
    'signed in': expected,
    unknown: expected,
    degraded: expected,
  });
});

test('nothing moves on a doc page as the session becomes known', async ({
  page,
  register,
}) => {
  const account = await register();
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, {layoutShifts: shifts});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.push((entry as PerformanceEntry & {value: number}).value);
      }
    }).observe({type: 'layout-shift', buffered: true});
  });
  const shifts = () =>
    page.evaluate(
      () => (window as unknown as {layoutShifts: number[]}).layoutShifts,
    );
  await page.goto(DOC);
  await expect(signInLink(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await shifts()).toEqual([]);

  await signIn(page, account);
  await page.goto(DOC);
  await expect(accountButton(page, account)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await shifts()).toEqual([]);
});

test.describe('at 320 pixels', () => {
  test.use({viewport: {width: 320, height: 640}});

  test('no page of ours scrolls sideways', async ({page}) => {
    const person = newPerson('Wolfeschlegelsteinhausenbergerdorff the Elder');
    const expectNoSidewaysScroll = async (state: string) => {
      const widths = await page.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        window: document.documentElement.clientWidth,
      }));
      expect(widths.content, state).toBeLessThanOrEqual(widths.window);
    };
    await page.goto('/sign-in');
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    await expect(page.getByLabel('Email')).toBeFocused();
    await expectNoSidewaysScroll('sign-in with errors');

    await page.goto('/profile/reader-profile');
    await expect(
      page.getByRole('link', {name: 'Go to the sign-in page'}),
    ).toBeVisible();
    await expectNoSidewaysScroll('profile, signed out');

    await page.goto('/sign-up');
    await expectNoSidewaysScroll('sign-up');
    await signUp(page, person);
    await fillBackgrounds(page, {
      software: 'x'.repeat(400),
      hardware: 'A laptop',
    });
    await expectNoSidewaysScroll('second step');

    await giveBackgrounds(page, {
      software: 'x'.repeat(400),
      hardware: 'A laptop',
    });
    await expectNoSidewaysScroll('profile');
    await page.getByRole('button', {name: 'Withdraw consent'}).click();
    await expect(page.getByRole('dialog')).toBeInViewport({ratio: 1});
    await expectNoSidewaysScroll('withdraw dialog');
    await page.keyboard.press('Escape');

    await openAccountMenu(page, person);
    await expect(page.getByRole('menu')).toBeInViewport({ratio: 1});
    await expectNoSidewaysScroll('menu');

    await page.goto('/sign-in');
    await expect(
      page.getByRole('button', {name: 'Continue reading'}),
    ).toBeVisible();
    await expectNoSidewaysScroll('signed in already');
  });

  test('the sidebar of a small screen has plain entries', async ({
    page,
    register,
  }) => {
    const account = await register();
    const openSidebar = async () => {
      await page.getByRole('button', {name: 'Toggle navigation bar'}).click();
      const back = page.getByRole('button', {name: /Back to main menu/});
      await back.click();
    };
    await signIn(page, account);
    await openSidebar();
    const sidebar = page.locator('.navbar-sidebar');
    await expect(sidebar.getByText(account.email)).toBeVisible();
    await expectAccessible(page, 'the open sidebar');
    await sidebar.getByRole('link', {name: 'Profile', exact: true}).click();
    await openSection(page, 'Reader profile');
    await expect(background(page, 'Software')).toBeVisible();
    await expect(agreement(page)).not.toBeChecked();

    await page.goto(DOC);
    await expect(accountButton(page, account)).toBeVisible();
    await openSidebar();
    await sidebar.getByRole('button', {name: 'Sign out', exact: true}).click();
    await expect(signInLink(page).first()).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a doc page reads as usual', async ({page, network}) => {
    await page.goto(DOC);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    await expect(page.getByRole('article')).toContainText(/\w{3}/);
    expect(await navbarItem(page).boundingBox()).not.toBeNull();
    expect(network.backendRequests).toEqual([]);
  });

  for (const form of ['/sign-in', '/sign-up']) {
    test(`${form} does not put a password into the address`, async ({
      page,
      network,
    }) => {
      await page.goto(form);
      await expect(page.locator('form [type=submit]')).toBeDisabled();
      await page.getByLabel('Email').fill('ada@example.com');
      await page.getByLabel('Password').fill('my-secret-password');
      await page.getByLabel('Password').press('Enter');
      await page.waitForLoadState('load');
      expect(network.addresses.join('\n')).not.toContain('my-secret-password');
    });
  }
});
