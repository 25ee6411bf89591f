import {expectAccessible} from './accessibility';
import {newPerson} from './accounts';
import {expect, test} from './fixtures';
import {rememberSecret} from './knownSecrets';
import {buildLocaleSite, expectNoEnglish, wordsOf} from './localeSite';
import {appCode, readSecret} from './twoFactor';
import type {Page} from '@playwright/test';

const LOCALE = 'ur';
const SITE = `/${LOCALE}`;
const word = wordsOf(LOCALE);

const button = (page: Page, id: string) =>
  page.getByRole('button', {name: word(id), exact: true});
const heading = (page: Page, id: string, values?: Record<string, string>) =>
  page.getByRole('heading', {name: word(id, values), exact: true});
const field = (page: Page, id: string) =>
  page.getByLabel(word(id), {exact: true});

/** Looks at a state of the page: also on the smallest screen. */
async function look(page: Page, state: string): Promise<void> {
  await expectNoEnglish(page, LOCALE, state);
  // Other tests see such states in the other colours and direction.
  await expectAccessible(page, state, {otherLooks: false});
  const size = page.viewportSize();
  await page.setViewportSize({width: 320, height: 640});
  const tooWide = await page.evaluate(() =>
    [
      document.documentElement,
      ...document.querySelectorAll('button, .button, [role=dialog]'),
    ]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 200)),
  );
  expect(tooWide, `${state}, at 320 pixels`).toEqual([]);
  if (size) {
    await page.setViewportSize(size);
  }
}

// In one worker, which builds the site.
test.describe.configure({mode: 'default'});

test.beforeAll(async ({servers}) => {
  test.setTimeout(300_000);
  await buildLocaleSite(LOCALE, servers.backendUrl);
});

test('a reader signs up, sets up and signs in from right to left', async ({
  page,
  mailbox,
}) => {
  test.setTimeout(120_000);
  const person = newPerson();

  await test.step('sign in', async () => {
    await page.goto(`${SITE}/sign-in`);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('html')).toHaveAttribute('lang', LOCALE);
    await button(page, 'signIn.submit').click();
    await expect(field(page, 'email.labelOrName')).toBeFocused();
    for (const id of ['email.labelOrName', 'password.label']) {
      await expect(field(page, id)).toHaveCSS('direction', 'ltr');
    }
    await look(page, 'sign-in with errors');
  });

  await test.step('reset', async () => {
    await page.goto(`${SITE}/reset-password`);
    await look(page, 'reset without a link');
    await page.goto(`${SITE}/auth-error?error=state_mismatch`);
    await look(page, 'an error elsewhere');
    await page.goto(`${SITE}/forgot-password`);
    await field(page, 'email.label').fill(person.email);
    await page.locator('form [type=submit]').click();
    await expect(heading(page, 'forgotPassword.sentTitle')).toBeVisible();
    await look(page, 'reset asked for');
  });

  await test.step('sign up, with a message in the same language', async () => {
    await page.goto(`${SITE}/sign-up`);
    await look(page, 'sign-up');
    await field(page, 'signUp.name').fill(person.name);
    await field(page, 'email.label').fill(person.email);
    await field(page, 'password.label').fill(person.password);
    await button(page, 'signUp.submit').click();
    await expect(heading(page, 'signUp.backgroundTitle')).toBeFocused();
    const message = await mailbox.read(person.email);
    expect(message.html).toContain(`<html lang="${LOCALE}" dir="rtl">`);
  });

  await test.step('give consent and withdraw it', async () => {
    const box = page.getByRole('checkbox');
    await expect(box).toBeVisible();
    await expect(page.getByRole('group').locator(`[lang=${LOCALE}]`)).toHaveCSS(
      'direction',
      'rtl',
    );
    await look(page, 'second step');
    await field(page, 'consentForm.software').fill('TypeScript since 2016.');
    rememberSecret('TypeScript since 2016.');
    await box.check();
    await button(page, 'consentForm.save').click();
    await expect(heading(page, 'signUp.backgroundTitle')).toBeHidden();
    await page.goto(`${SITE}/profile/reader-profile`);
    const today = await page.evaluate(
      (locale) => new Intl.DateTimeFormat(locale, {dateStyle: 'long'}).format(),
      LOCALE,
    );
    await expect(
      page.getByText(word('agreement.dated', {date: today, version: '1'})),
    ).toBeVisible();
    await button(page, 'withdraw.button').click();
    await expect(page.getByRole('dialog')).toBeInViewport({ratio: 1});
    await look(page, 'withdraw dialog');
    await page.keyboard.press('Escape');
  });

  await test.step('the sections of the profile', async () => {
    for (const section of ['', '/privacy', '/preferences']) {
      await page.goto(`${SITE}/profile${section}`);
      await page.waitForLoadState('networkidle');
      await look(page, `profile${section}`);
    }
  });

  await test.step('two-factor', async () => {
    await page.goto(`${SITE}/profile/security`);
    await button(page, 'twoFactorSection.setUpApp').click();
    await page
      .getByRole('textbox', {name: word('password.label'), exact: true})
      .fill(person.password);
    await button(page, 'twoFactorSection.continue').click();
    const secret = await readSecret(page);
    await look(page, 'two-factor: QR code');
    await page.locator('[name=code]').fill(appCode(secret));
    await button(page, 'twoFactorSection.confirmCode').click();
    await expect(heading(page, 'twoFactorSection.keepTitle')).toBeFocused();
    const codes = page.getByRole('list', {name: word('backupCodes.list')});
    for (const code of await codes.getByRole('listitem').allInnerTexts()) {
      rememberSecret(code);
    }
    await look(page, 'backup codes');
  });

  await test.step('the navbar', async () => {
    await page.goto(`${SITE}/`);
    await page
      .getByRole('navigation')
      .getByRole('button', {name: person.name})
      .click();
    await expect(page.getByRole('menu')).toBeInViewport({ratio: 1});
    await look(page, 'the open menu');
    await page.keyboard.press('Escape');
    await page.setViewportSize({width: 320, height: 640});
    await page.locator('.navbar__toggle').click();
    const entry = page
      .locator('.navbar-sidebar')
      .getByRole('button', {name: word('navbar.signOut')});
    await page.locator('.navbar-sidebar__back').click();
    await expect(entry).toBeInViewport({ratio: 1});
    await look(page, 'the open sidebar');
    await entry.click();
    await expect(
      page.getByRole('link', {name: word('navbar.signIn')}).first(),
    ).toBeVisible();
    await page.setViewportSize({width: 1280, height: 800});
  });

  await test.step('the second step of signing in', async () => {
    await page.goto(`${SITE}/sign-in`);
    await field(page, 'email.labelOrName').fill(person.email);
    await field(page, 'password.label').fill(person.password);
    await button(page, 'signIn.submit').click();
    await expect(heading(page, 'twoFactor.title')).toBeVisible();
    await look(page, 'second step of signing in');
  });
});

test(
  'an admin works from right to left',
  {tag: '@long'},
  async ({page, admin, register}) => {
    const reader = await register('Grace Hopper');
    await page.goto(`${SITE}/sign-in?redirect=${SITE}/admin`);
    await field(page, 'email.labelOrName').fill(admin.email);
    await field(page, 'password.label').fill(admin.password);
    await button(page, 'signIn.submit').click();
    await expect(heading(page, 'adminUsers.title')).toBeVisible();
    await field(page, 'adminUsers.search').fill(reader.email);
    await expect(page.getByRole('row')).toHaveCount(2);
    await look(page, 'users');
    await page.getByRole('button', {name: reader.name, exact: true}).click();
    await expect(page.getByRole('heading', {name: reader.name})).toBeFocused();
    await look(page, 'one user');
    await button(page, 'adminUsers.ban').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, 'ban dialog');
    for (const [path, id] of [
      ['events', 'adminEvents.title'],
      ['usage', 'adminUsage.title'],
      ['consent', 'adminConsent.title'],
    ] as const) {
      await page.goto(`${SITE}/admin/${path}`);
      await expect(heading(page, id)).toBeVisible();
      await page.waitForLoadState('networkidle');
      await look(page, `admin: ${path}`);
    }
  },
);
