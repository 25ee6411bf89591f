import {randomUUID} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {newPerson, type Account} from './accounts';
import {readClientStorage, readSessionCookies} from './clientStorage';
import {expect, test as base} from './fixtures';
import {
  accountButton,
  agreement,
  background,
  fillBackgrounds,
  giveBackgrounds,
  saveButton,
  signIn,
  signInLink,
  signOut,
  signUp,
} from './reader';
import type {Page} from '@playwright/test';

/** Docusaurus may mark its keys with the site they are of. */
const SITE_SUFFIX = /-[0-9a-f]+$/;

type Planted = {software: string; hardware: string};

const test = base.extend<{
  /** Backgrounds that no other test writes. */
  planted: Planted;
  /** The places, outside the form, where a planted background is to be found. */
  findPlanted: (page: Page) => Promise<string[]>;
}>({
  planted: async ({}, use) => {
    await use({
      software: `software-${randomUUID()}`,
      hardware: `hardware-${randomUUID()}`,
    });
  },
  findPlanted: async ({planted, database, backend, network}, use) => {
    await use(async (page) => {
      const found: string[] = [];
      for (const text of Object.values(planted)) {
        found.push(...(await database.tablesWith(text)));
        const places = {
          'the output': await readFile(backend.outputFile, 'utf8'),
          'client storage': (await readClientStorage(page)).text,
          'an address': network.addresses.join('\n'),
        };
        for (const [place, content] of Object.entries(places)) {
          if (content.includes(text)) {
            found.push(place);
          }
        }
      }
      return found;
    });
  },
});

async function reachSecondStep(page: Page, place: string): Promise<Account> {
  const person = newPerson();
  await page.goto(place);
  await signInLink(page).click();
  await page.getByRole('link', {name: 'Create an account'}).click();
  await signUp(page, person);
  await expect(background(page, 'Software')).toBeVisible();
  return person;
}

test('Skip stores nothing of what was typed', async ({
  page,
  place,
  planted,
  findPlanted,
  database,
}) => {
  const person = await reachSecondStep(page, place);
  await fillBackgrounds(page, planted);
  await agreement(page).check();
  await page.getByRole('button', {name: 'Skip'}).click();
  await expect(page).toHaveURL(place);
  await expect(accountButton(page, person)).toBeVisible();
  expect(await findPlanted(page)).toEqual([]);
  expect(await database.readProfile(person.email)).toBeNull();
  expect(await database.readDecisions(person.email)).toEqual([]);
});

test('Save with an unticked box stores nothing of what was typed', async ({
  page,
  place,
  planted,
  findPlanted,
  database,
}) => {
  const person = await reachSecondStep(page, place);
  await fillBackgrounds(page, planted);
  await saveButton(page).click();
  await expect(agreement(page)).toBeFocused();
  expect(await findPlanted(page)).toEqual([]);
  // A reader who ticks it and thinks again has refused as well.
  await agreement(page).check();
  await agreement(page).uncheck();
  await saveButton(page).click();
  await page.goto(place);
  expect(await findPlanted(page)).toEqual([]);
  expect(await database.readDecisions(person.email)).toEqual([]);
});

test('the backend refuses what a page would send without consent', async ({
  page,
  register,
  planted,
  findPlanted,
  servers,
}) => {
  await signIn(page, await register());
  const answer = await page.evaluate(
    async ([url, {software, hardware}]) => {
      const response = await fetch(url, {
        method: 'POST',
        credentials: 'include',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify({
          software_background: software,
          hardware_background: hardware,
          consent_given: false,
        }),
      });
      return {
        status: response.status,
        problem: (await response.json()) as {detail: string},
      };
    },
    [`${servers.backendUrl}/api/v1/profile`, planted] as const,
  );
  expect(answer.status).toBe(400);
  expect(answer.problem.detail).toBe(
    'Consent must be given to store background information',
  );
  expect(await findPlanted(page)).toEqual([]);
});

test('withdrawal leaves nothing but the decisions', async ({
  page,
  register,
  planted,
  findPlanted,
  database,
}) => {
  const account = await register();
  await signIn(page, account);
  await giveBackgrounds(page, planted);
  // Also shows that the search finds what is there.
  expect(await findPlanted(page)).toEqual(['readerProfile', 'readerProfile']);

  await page.getByRole('button', {name: 'Withdraw consent'}).click();
  await page.getByRole('button', {name: 'Withdraw and erase'}).click();
  await expect(page.getByRole('status')).toHaveText(
    /^Your consent is withdrawn/,
  );
  expect(await findPlanted(page)).toEqual([]);
  expect(await database.readDecisions(account.email)).toEqual([
    'given',
    'withdrawn',
  ]);
});

test('emptying both answers and unticking the box is a withdrawal', async ({
  page,
  register,
  planted,
  findPlanted,
  database,
}) => {
  const account = await register();
  await signIn(page, account);
  await giveBackgrounds(page, planted);
  await agreement(page).uncheck();
  await saveButton(page).click();
  await page
    .getByRole('dialog')
    .getByRole('button', {name: 'Withdraw and erase'})
    .click();
  await expect(page.getByRole('status')).toHaveText(
    /^Your consent is withdrawn/,
  );
  expect(await findPlanted(page)).toEqual([]);
  expect(await database.readProfile(account.email)).toMatchObject({
    consentGiven: false,
  });
});

test('scripts find no token, and only the keys that are allowed', async ({
  page,
  context,
  place,
  backend,
}) => {
  const seen: string[] = [];
  const look = async () => {
    const {keys, text} = await readClientStorage(page);
    seen.push(text);
    return keys.map((key) => key.replace(SITE_SUFFIX, '')).sort();
  };
  const person = await reachSecondStep(page, place);
  // The name of the way to sign in, which stays for the next time.
  const method = 'better-auth.last-method';
  expect(await look()).toEqual([
    method,
    'better-auth.return',
    'better-auth.returning',
  ]);
  const cookies = await readSessionCookies(context);
  expect(cookies).not.toEqual([]);
  expect(cookies.every(({httpOnly}) => httpOnly)).toBe(true);

  await page.getByRole('button', {name: 'Skip'}).click();
  await expect(page).toHaveURL(place);
  expect(await look()).toEqual([method, 'better-auth.returning']);
  await page.goto('/profile/reader-profile');
  await expect(background(page, 'Software')).toBeVisible();
  expect(await look()).toEqual([method, 'better-auth.returning']);

  await signOut(page, person);
  expect(await look()).toEqual([method]);

  const output = await readFile(backend.outputFile, 'utf8');
  // The output does tell of what was done here, only not by whom.
  expect(output).toContain('/auth/sign-up/email');
  const secrets = [
    person.email,
    person.password,
    ...cookies.flatMap(({value}) => [
      value,
      // What the database knows the session by comes before the signature.
      decodeURIComponent(value).split('.')[0] ?? value,
    ]),
  ];
  for (const text of [...seen, output]) {
    for (const secret of secrets) {
      expect(text).not.toContain(secret);
    }
  }
});
