import {expectAccessible} from './accessibility';
import {expect, test} from './fixtures';
import {
  giveBackgrounds,
  saveButton,
  signIn,
  signOut,
  agreement,
} from './reader';

const PAGE = '/docs/mdx-components';

/** The live examples, without the code that shows how to write them. */
const example = 'blockquote';

const DEFAULT = 'Think of it as a gate before the page.';

test('parts of a page change with the session', async ({page, register}) => {
  const account = await register('Grace Hopper');
  const examples = page.locator(example);
  await page.goto(PAGE);
  await expect(
    examples.filter({hasText: 'You read as a guest.'}),
  ).toBeVisible();
  await expect(examples.filter({hasText: 'Hello reader.'})).toBeVisible();
  await expect(examples.filter({hasText: 'One moment'})).toHaveCount(0);
  await expect(examples.filter({hasText: DEFAULT})).toBeVisible();
  await expectAccessible(page, 'MDX components, signed out');

  await page.getByRole('link', {name: 'Sign in to read this part'}).click();
  await expect(page).toHaveURL(/sign-in/);
  await signIn(page, account, PAGE);
  await expect(
    examples.filter({hasText: 'You are signed in as Grace Hopper.'}),
  ).toBeVisible();
  await expect(examples.filter({hasText: 'Hello Grace Hopper.'})).toBeVisible();
  await expect(
    examples.filter({hasText: 'A part for readers with an account.'}),
  ).toBeVisible();
  await expect(examples.filter({hasText: 'guest'})).toHaveCount(0);
  // Without a background there is nothing to fit.
  await expect(examples.filter({hasText: DEFAULT})).toBeVisible();
  await expectAccessible(page, 'MDX components, signed in');

  await signOut(page, account);
  await expect(
    examples.filter({hasText: 'You read as a guest.'}),
  ).toBeVisible();
  await expect(
    page.getByRole('link', {name: 'Sign in to read this part'}),
  ).toBeVisible();
});

test('examples fit a background for as long as there is consent', async ({
  page,
  register,
}) => {
  const account = await register();
  const examples = page.locator(example);
  await signIn(page, account);
  await giveBackgrounds(page, {
    software: 'I write Django apps, and use Google a lot',
    hardware: 'Rust on a keyboard',
  });
  await page.goto(PAGE);
  await expect(examples.filter({hasText: /Django.s middleware/})).toBeVisible();
  await expect(examples.filter({hasText: DEFAULT})).toHaveCount(0);

  await page.goto('/profile/reader-profile');
  await agreement(page).uncheck();
  await saveButton(page).click();
  await page
    .getByRole('dialog')
    .getByRole('button', {name: 'Withdraw and erase'})
    .click();
  await expect(page.getByRole('status')).toHaveText(
    /^Your consent is withdrawn/,
  );
  await page.goto(PAGE);
  await expect(examples.filter({hasText: DEFAULT})).toBeVisible();
});

test('says that accounts are out of reach, and goes on', async ({
  page,
  register,
  network,
}) => {
  const account = await register();
  await signIn(page, account, PAGE);
  network.dropBackend();
  await page.reload();
  const examples = page.locator(example);
  await expect(
    examples.filter({hasText: 'Accounts are out of reach just now.'}),
  ).toBeVisible();
  await expect(examples.filter({hasText: DEFAULT})).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('everybody sees the default', async ({page, servers}) => {
    await page.goto(PAGE);
    const examples = page.locator(example);
    await expect(examples.filter({hasText: DEFAULT})).toBeVisible();
    await expect(examples.filter({hasText: 'One moment'})).toBeVisible();
    await expect(examples.filter({hasText: /signed in as|guest/})).toHaveCount(
      0,
    );
    await expect(
      page.getByRole('link', {name: 'Sign in to read this part'}),
    ).toBeVisible();
    const html = await (await fetch(servers.siteUrl + PAGE)).text();
    expect(html.split('<blockquote')).toContainEqual(
      expect.stringContaining(DEFAULT),
    );
  });
});
