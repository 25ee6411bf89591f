import {newPerson} from './accounts';
import {expect, test} from './fixtures';
import {
  accountButton,
  agreement,
  background,
  fillBackgrounds,
  saveButton,
  signInLink,
  signUp,
} from './reader';

test('a reload keeps the reader in the second step, and their way back', async ({
  page,
  place,
  database,
}) => {
  const person = newPerson();
  await page.goto(place);
  await signInLink(page).click();
  await page.getByRole('link', {name: 'Create an account'}).click();
  await signUp(page, person);
  await expect(background(page, 'Software')).toBeVisible();

  await page.reload();
  await expect(
    page.getByRole('heading', {level: 1, name: 'Help these docs fit you'}),
  ).toBeVisible();
  await expect(page.getByLabel('Password')).toBeHidden();
  await fillBackgrounds(page, {software: 'Elm', hardware: 'A tablet'});
  await agreement(page).check();
  await saveButton(page).click();
  await expect(page).toHaveURL(place);
  await expect(accountButton(page, person)).toBeVisible();
  expect(await database.readProfile(person.email)).toMatchObject({
    softwareBackground: 'Elm',
  });
});

test('Save with nothing typed and nothing ticked is a Skip', async ({
  page,
  database,
}) => {
  const person = newPerson();
  await page.goto('/sign-up');
  await signUp(page, person);
  await saveButton(page).click();
  await expect(page).toHaveURL('/');
  expect(await database.readDecisions(person.email)).toEqual([]);
});

test('a double click on Create account makes one account', async ({
  page,
  network,
}) => {
  const person = newPerson();
  await page.goto('/sign-up');
  await page.getByLabel('Name', {exact: true}).fill(person.name);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', {name: 'Create account'}).dblclick();
  await expect(background(page, 'Software')).toBeVisible();
  expect(
    network.backendRequests.filter(
      (line) => line === 'POST /auth/sign-up/email',
    ),
  ).toHaveLength(1);
});
