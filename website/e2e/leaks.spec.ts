import {randomUUID} from 'node:crypto';
import {mkdtemp, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from './fixtures';
import {forgetSecrets, rememberSecret} from './knownSecrets';
import {findInFiles, findLeaks} from './leaks';

test('what looks for secrets finds one in each place', async ({
  page,
  servers: {siteUrl, backendUrl, folder},
}) => {
  const secret = `"planted" ${randomUUID()}`;
  const token = randomUUID();
  const output: string[] = [];
  page.on('console', (message) => output.push(message.text()));
  await page.context().addCookies([
    {
      name: 'better-auth.session_token',
      value: `${token}.signature`,
      url: backendUrl,
      httpOnly: true,
    },
  ]);
  rememberSecret(secret);
  await page.goto('/');
  const find = (addresses: string[] = []) =>
    findLeaks(page.context(), siteUrl, output.splice(0), addresses);
  expect(await find()).toEqual([]);

  const plants: Record<string, (text: string) => void | Promise<void>> = {
    'local storage': (text) => localStorage.setItem('key', text),
    'session storage': (text) => sessionStorage.setItem('key', text),
    history: (text) => history.replaceState({text}, ''),
    address: (text) => history.replaceState(null, '', `?q=${text}`),
    hash: (text) => history.replaceState(null, '', `#${text}`),
    cookie: (text) => {
      document.cookie = `key=${encodeURIComponent(text)}`;
    },
    console: (text) => console.log({text}.text),
    global: (text) => {
      Object.assign(window, {ofOurs: {deep: [new Map(), {text}]}});
    },
    database: async (text) => {
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('planted', 1);
        opening.onerror = () => reject(new Error('IndexedDB'));
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('rows').put({text}, 'key');
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      });
    },
  };
  for (const [place, plant] of Object.entries(plants)) {
    await page.goto('/');
    await page.evaluate(plant, secret);
    expect(await find(), place).toHaveLength(1);
    await page.evaluate(() => {
      localStorage.removeItem('key');
      sessionStorage.clear();
      history.replaceState(null, '', '/');
      document.cookie = 'key=; max-age=0';
      Reflect.deleteProperty(window, 'ofOurs');
      return new Promise((resolve) => {
        indexedDB.deleteDatabase('planted').onsuccess = resolve;
      });
    });
    expect(await find(), `${place}, cleared`).toEqual([]);
  }
  expect(
    await find([`${siteUrl}/?q=${encodeURIComponent(secret)}`]),
  ).toHaveLength(1);
  await page.evaluate((text) => {
    document.body.dataset.session = text;
  }, token);
  expect(await find()).toEqual([expect.stringContaining('in the HTML of')]);

  const files = await mkdtemp(path.join(folder, 'files-'));
  await writeFile(path.join(files, 'index.html'), `<p>${secret}</p>`);
  expect(await findInFiles(files, [secret])).toHaveLength(1);
  await page.reload();
  forgetSecrets();
});

test('the built site holds nothing of the environment that it was built in', async ({
  servers: {open, postgresUrl, surroundings},
  register,
}) => {
  const {email} = await register();
  const build = path.join(import.meta.dirname, '../build-e2e');
  const secrets = [email, open.databaseUrl, postgresUrl, surroundings.smtpUrl];
  const [provider] = JSON.parse(surroundings.oidcProviders) as {
    clientSecret: string;
  }[];
  expect(provider?.clientSecret).toBeTruthy();
  secrets.push(provider?.clientSecret ?? '');
  expect(await findInFiles(build, secrets)).toEqual([]);
  // It does look into the pages.
  expect(await findInFiles(build, ['<html'])).not.toEqual([]);
});
