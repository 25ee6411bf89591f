import {newPerson} from './accounts';
import {expect, test} from './fixtures';
import {fillCredentials, signIn} from './reader';
import type {Page} from '@playwright/test';

type Listening = {announced: string[]};

/** Writes down, from now on, what live regions say: each change of one's text. */
async function listen(page: Page) {
  await page.evaluate(() => {
    const regions =
      '[role=alert], [role=status], [role=log], [aria-live=polite], [aria-live=assertive]';
    const announced: string[] = [];
    const texts = new WeakMap<Element, string>();
    const hear = () => {
      for (const region of document.querySelectorAll(regions)) {
        const text = region.textContent.trim();
        if (text !== (texts.get(region) ?? '')) {
          texts.set(region, text);
          if (text !== '') {
            announced.push(text);
          }
        }
      }
    };
    hear();
    announced.length = 0;
    (window as unknown as Listening).announced = announced;
    new MutationObserver(hear).observe(document.body, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
}

/** Expects these words in one announcement alone. */
async function expectAnnouncedOnce(page: Page, words: RegExp) {
  const read = () =>
    page.evaluate(() => (window as unknown as Listening).announced);
  await expect.poll(read).toContainEqual(expect.stringMatching(words));
  expect(
    (await read()).filter((text) => words.test(text)),
    'announcements',
  ).toHaveLength(1);
}

test('a failure and an outcome are announced once each', async ({
  page,
  register,
}) => {
  const account = await register();
  await page.goto('/sign-in');
  await fillCredentials(page, {...newPerson(), password: 'not my password'});
  await listen(page);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeFocused();
  await expectAnnouncedOnce(page, /^The e-mail address or the password is not/);

  await page.goto('/sign-in');
  await listen(page);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(page.getByLabel('Email')).toBeFocused();
  await expectAnnouncedOnce(page, /^Please check what is marked/);

  await signIn(page, account);
  await page.goto('/profile');
  const name = page.getByRole('textbox', {name: 'Name', exact: true});
  await expect(name).toHaveValue(account.name);
  await name.fill('Grace Hopper');
  await listen(page);
  await page.getByRole('button', {name: 'Save name'}).click();
  await expect(page.getByText('Your name is saved.')).toBeFocused();
  await expectAnnouncedOnce(page, /^Your name is saved/);
});
