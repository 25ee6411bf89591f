import {expect, test} from './fixtures';
import {accountButton, DOC, signIn, signInLink} from './reader';
import type {Account} from './accounts';
import type {Locator, Page} from '@playwright/test';

const TOOLTIP = 'Account is unreachable; the docs work as usual';
/** Past the ten seconds after which no answer counts as none. */
const HANGS = {timeout: 20_000};

// A page that loads anew cannot know the reader's name while nobody answers.
const unknownAccount = (page: Page): Locator =>
  page.getByRole('navigation').getByRole('button', {name: 'Account'});

const article = (page: Page): Locator => page.getByRole('article');

/** Signs in, and tells what the doc page says while all is well. */
async function signInToRead(page: Page, account: Account): Promise<string> {
  await signIn(page, account);
  return article(page).innerText();
}

async function expectToReadAsUsual(page: Page, usual?: string) {
  await expect(article(page)).toBeVisible();
  if (usual !== undefined) {
    await expect(article(page)).toHaveText(usual, {useInnerText: true});
  }
  await page.locator('.table-of-contents__link').last().click();
  await expect(page).toHaveURL(/#/);
  await page
    .getByRole('navigation', {name: 'Docs pages'})
    .getByRole('link')
    .first()
    .click();
  await expect(page).not.toHaveURL(new RegExp(DOC));
  await expect(page.getByRole('article')).toBeVisible();
}

test('a returning reader reads on while the backend is down', async ({
  page,
  register,
  network,
}) => {
  const account = await register();
  const usual = await signInToRead(page, account);
  network.dropBackend();
  await page.goto(DOC);
  await expect(unknownAccount(page)).toHaveAttribute('title', TOOLTIP);
  await expect(unknownAccount(page)).toHaveAccessibleDescription(TOOLTIP);
  await expectToReadAsUsual(page, usual);
  await unknownAccount(page).click();
  await expect(page.getByText(TOOLTIP).last()).toBeVisible();
  await page.keyboard.press('Escape');

  network.restoreBackend();
  await expect(accountButton(page, account)).toBeVisible(HANGS);
  await expect(accountButton(page, account)).not.toHaveAttribute('title');
});

test('a returning reader reads on while the backend hangs', async ({
  page,
  register,
  network,
}) => {
  const account = await register();
  const usual = await signInToRead(page, account);
  network.hangBackend();
  await page.goto(DOC);
  await expectToReadAsUsual(page, usual);
  await expect(unknownAccount(page)).toHaveAttribute('title', TOOLTIP, HANGS);
  network.restoreBackend();
  await expect(accountButton(page, account)).toBeVisible(HANGS);
});

test('a returning reader reads on while the backend answers garbage', async ({
  page,
  register,
  network,
}) => {
  const account = await register();
  const usual = await signInToRead(page, account);
  for (const [garbage, body, type] of [
    ['a web page', '<!doctype html><title>Welcome</title>', 'text/html'],
    ['another shape', '{"user":{"id":7}}', 'application/json'],
    ['half a text', '{"user":', 'application/json'],
    ['nothing', '', 'application/json'],
  ] as const) {
    await test.step(garbage, async () => {
      network.changeAnswers(({headers}) => ({
        status: 200,
        headers: {...headers, 'content-type': type},
        body,
      }));
      await page.goto(DOC);
      await expect(unknownAccount(page)).toHaveAttribute('title', TOOLTIP);
      await expectToReadAsUsual(page, usual);
    });
  }
  network.restoreBackend();
  await expect(accountButton(page, account)).toBeVisible(HANGS);
});

test('the profile says that it is out of reach, and tries again', async ({
  page,
  register,
  network,
}) => {
  const account = await register();
  await signIn(page, account, '/profile/reader-profile');
  network.dropBackend();
  await page.goto('/profile/reader-profile');
  await expect(page.getByRole('alert').first()).toHaveText(
    /^The account service cannot be reached/,
  );
  network.restoreBackend();
  await page.getByRole('button', {name: 'Try again'}).click();
  await expect(page.getByLabel('Software background')).toBeVisible();
});

test('a reader who never signed in costs the backend nothing', async ({
  page,
  network,
}) => {
  await page.goto(DOC);
  await expect(signInLink(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expectToReadAsUsual(page);
  await page.waitForLoadState('networkidle');
  expect(network.backendRequests).toEqual([]);
});

test('a doc page stays when the session’s own code cannot be loaded', async ({
  page,
  register,
}) => {
  const account = await register();
  const ofDocPage = new Set<string>();
  page.on('request', (request) => ofDocPage.add(request.url()));
  await page.goto(DOC);
  await expect(signInLink(page)).toBeVisible();
  page.removeAllListeners('request');
  await signIn(page, account);

  // As after a deployment that took the files of the last one away.
  await page.route('**/*.js', (route) =>
    ofDocPage.has(route.request().url()) ? route.continue() : route.abort(),
  );
  const refused = page.waitForEvent('requestfailed');
  await page.goto(DOC);
  await refused;
  await expect(page.getByRole('article')).toBeVisible();
  await page.locator('.table-of-contents__link').last().click();
  await expect(page).toHaveURL(/#/);
  await expect(page.getByRole('article')).toBeVisible();
});

test('a doc page stays where tabs may not talk to each other', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'BroadcastChannel', {
      value() {
        throw new DOMException('Refused', 'SecurityError');
      },
    });
  });
  await page.goto(DOC);
  await expect(signInLink(page)).toBeVisible();
  await expectToReadAsUsual(page);
});
