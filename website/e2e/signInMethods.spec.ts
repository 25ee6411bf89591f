import {expectAccessible} from './accessibility';
import {newPerson} from './accounts';
import {expect, test} from './fixtures';
import {PROVIDER, refuseAtProvider, signInAtProvider} from './providerPages';
import {accountButton, DOC, signInLink, signOut} from './reader';

const signInUrl = `/sign-in?redirect=${encodeURIComponent(DOC)}`;

test('a provider signs in, is marked for the next time, and may be refused', async ({
  page,
  place,
}) => {
  const person = newPerson();
  await page.goto(place);
  await signInLink(page).click();
  const button = page.getByRole('button', {
    name: `Continue with ${PROVIDER.name}`,
  });
  await button.click();
  await refuseAtProvider(page);
  await expect(page).toHaveURL(/auth-error/);

  await page.goto(`/sign-in?redirect=${encodeURIComponent(place)}`);
  await button.click();
  await signInAtProvider(page, person);
  // The account is new, so the optional step comes first.
  await page.getByRole('button', {name: 'Skip'}).click();
  await expect(page).toHaveURL(place);
  await signOut(page, person);
  await page.goto(signInUrl);
  await expect(button).toContainText('Last used');
  await expectAccessible(page, 'sign-in with every method');
});

test('a link in a message signs in, and Back leads to the other ways', async ({
  page,
  mailbox,
  register,
}) => {
  const account = await register();
  await page.goto(signInUrl);
  await page.getByRole('link', {name: 'E-mail me a link'}).click();
  await page.getByRole('button', {name: 'Send me a link'}).click();
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(
    /^Enter an e-mail address/,
  );
  await page.getByLabel('Email').fill(account.email);
  await page.getByRole('button', {name: 'Send me a link'}).click();
  const heading = page.getByRole('heading', {name: 'Check your e-mail'});
  await expect(heading).toBeFocused();
  await expect(
    page.getByRole('button', {name: /^Send it again in/}),
  ).toBeVisible();
  await expectAccessible(page, 'a link was sent');
  const link = await mailbox.link(account.email, /sign/i);

  await page.goBack();
  await expect(page.getByLabel('Password')).toBeVisible();
  await page.goto(link);
  await expect(page).toHaveURL(DOC);
  await expect(signInLink(page)).toBeHidden();
});

test('a code in a message signs in, after a wrong one', async ({
  page,
  mailbox,
}) => {
  await page.clock.install();
  const {email} = newPerson();
  await page.goto(signInUrl);
  await page.getByRole('link', {name: 'E-mail me a code'}).click();
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', {name: 'Send me a code'}).click();
  const field = page.getByLabel('Code');
  await expect(field).toBeFocused();
  const first = await mailbox.code(email);

  await field.fill(first === '000000' ? '000001' : '000000');
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toBeFocused();
  await expectAccessible(page, 'a wrong code');

  await page.clock.fastForward('01:05');
  await page.getByRole('button', {name: 'Send it again'}).click();
  await expect(page.getByText(/^Sent again/)).toBeVisible();
  await field.fill(await mailbox.code(email));
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await page.getByRole('button', {name: 'Skip'}).click();
  await expect(page).toHaveURL(DOC);
});

test('a user name signs in, and is nobody else’s', async ({page}) => {
  const person = newPerson();
  const username = `ada_${person.email.slice(0, 8)}`;
  const create = page.getByRole('button', {name: 'Create account'});
  await page.goto(`/sign-up?redirect=${encodeURIComponent(DOC)}`);
  await page.getByLabel('Name', {exact: true}).fill(person.name);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByLabel('Username').fill('no spaces please');
  await create.click();
  await expect(page.getByLabel('Username')).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await page.getByLabel('Username').fill(username);
  await create.click();
  await page.getByRole('button', {name: 'Skip'}).click();
  await signOut(page, person);

  await page.goto(signInUrl);
  await page.getByLabel('Email or username').fill(username);
  await page.getByLabel('Password').fill('not my password');
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(page.getByRole('alert').first()).toContainText(
    'The username or the password is not right',
  );
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  await expect(page).toHaveURL(DOC);
  await expect(accountButton(page, person)).toBeVisible();
});

test('a guest goes on, and may become somebody', async ({page}) => {
  const person = newPerson();
  await page.goto(signInUrl);
  await page.getByRole('button', {name: 'Continue as guest'}).click();
  await expect(page).toHaveURL(DOC);
  await expect(signInLink(page)).toBeHidden();
  await page.goto('/sign-up');
  await page.getByLabel('Name', {exact: true}).fill(person.name);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', {name: 'Create account'}).click();
  await page.getByRole('button', {name: 'Skip'}).click();
  await expect(accountButton(page, person)).toBeVisible();
});

test.describe('with nothing but passwords', () => {
  test.use({backendKind: 'plain'});

  test('the page has the form alone', async ({page}) => {
    await page.goto(signInUrl);
    await expect(
      page.getByRole('link', {name: 'Forgot your password?'}),
    ).toBeVisible();
    await expect(page.getByLabel('Email', {exact: true})).toBeVisible();
    await expect(page.getByText('or', {exact: true})).toBeHidden();
    await expect(page.getByRole('button', {name: /^Continue/})).toHaveCount(0);
  });
});

test.describe('on different sites', () => {
  test.use({backendKind: 'crossSite'});

  test('a link in a message signs in the browser that asked for it, and no other', async ({
    page,
    browser,
    network,
    mailbox,
    register,
  }) => {
    const account = await register();
    await page.goto(`/sign-in?method=link&redirect=${DOC}`);
    // The page is built with the password's form, which has such a field too.
    await expect(
      page.getByRole('heading', {name: 'Sign in by a link'}),
    ).toBeVisible();
    await page.getByLabel('Email').fill(account.email);
    await page.getByRole('button', {name: 'Send me a link'}).click();
    const link = await mailbox.link(account.email, /sign/i);
    const elsewhere = await browser.newContext({proxy: {server: network.url}});
    const other = await elsewhere.newPage();
    await other.goto(link);
    await expect(other.getByRole('main').getByRole('alert')).toContainText(
      'begun in another browser',
    );
    await expect(other).not.toHaveURL(/handoff_code|token=/);
    await expect(signInLink(other)).toBeVisible();
    await elsewhere.close();

    // Nobody has used it up.
    await page.goto(link);
    await expect(page).toHaveURL(DOC);
    await expect(accountButton(page, account)).toBeVisible();
    await signOut(page, account);
    await page.goto(link);
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'used already',
    );
    await expect(signInLink(page)).toBeVisible();
  });
});

test.describe('where addresses are confirmed', () => {
  test.use({backendKind: 'verified'});

  test('sign-up ends at the reader’s mail, which is sent again on demand', async ({
    page,
    mailbox,
  }) => {
    await page.clock.install();
    const person = newPerson();
    await page.goto('/sign-up');
    await page.getByLabel('Name', {exact: true}).fill(person.name);
    await page.getByLabel('Email').fill(person.email);
    await page.getByLabel('Password').fill('password1');
    await expect(
      page.getByText(/^One of the first that is tried/),
    ).toBeVisible();
    await page.getByLabel('Password').fill(person.password);
    await expect(page.getByText('Strong.', {exact: true})).toBeVisible();
    await page.getByRole('button', {name: 'Create account'}).click();
    await expect(
      page.getByRole('heading', {name: 'Check your e-mail'}),
    ).toBeFocused();
    await mailbox.read(person.email);
    await page.clock.fastForward('01:05');
    await page.getByRole('button', {name: 'Send it again'}).click();
    await expect(page.getByText(/^Sent again/)).toBeVisible();
    await expectAccessible(page, 'sign-up with an address to confirm');
    await page.goto(await mailbox.link(person.email));
    await expect(accountButton(page, person)).toBeVisible();
  });
});
