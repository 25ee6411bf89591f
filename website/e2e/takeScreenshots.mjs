// @ts-check
// Takes the README's picture of the site that `npm start` serves:
//   node website/e2e/takeScreenshots.mjs [http://localhost:3000]
import path from 'node:path';
import {
  chromiumLaunchFlags,
  findOrInstallChromium,
} from '@docusaurus-better-auth/workspace/chromium';
import {chromium} from '@playwright/test';

const siteUrl = process.argv[2] ?? 'http://localhost:3000';
const file = path.resolve(import.meta.dirname, '../../.github/screenshot.png');
const reader = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  password: 'correct horse battery',
};

const browser = await chromium.launch({
  executablePath: await findOrInstallChromium(),
  args: chromiumLaunchFlags(),
});
const page = await browser.newPage({
  baseURL: siteUrl,
  viewport: {width: 1280, height: 800},
  colorScheme: 'light',
});

await page.goto('/sign-up?redirect=/docs/intro');
await page.getByLabel('Name').fill(reader.name);
await page.getByLabel('Email').fill(reader.email);
await page.getByLabel('Password').fill(reader.password);
await page.getByRole('button', {name: 'Create account'}).click();
const skip = page.getByRole('button', {name: 'Skip'});
const taken = page.getByText('There is an account with this e-mail address');
await skip.or(taken).waitFor();
if (await skip.isVisible()) {
  await skip.click();
} else {
  // A picture was taken here before.
  await page.goto('/sign-in?redirect=/docs/intro');
  await page.getByLabel('Email').fill(reader.email);
  await page.getByLabel('Password').fill(reader.password);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
}
await page.waitForURL('**/docs/intro');
await page.getByRole('button', {name: reader.name}).click();
await page.getByRole('menuitem', {name: 'Profile'}).waitFor();
await page.screenshot({path: file, animations: 'disabled'});
await browser.close();
console.log(`The picture is in ${file}.`);
