import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {chromium, type Browser, type Page} from 'playwright-core';
import {
  createTestSite,
  type TestSite,
} from '../../../docusaurus-plugin-better-auth/src/__tests__/testSite';
import {chromiumLaunchFlags, findOrInstallChromium} from '../chromium.mjs';
import {findFreePort} from '../postgres.mjs';
import {serveSite} from '../serveSite.mjs';
import {
  serveByExpress,
  serveByHono,
  serveByRouteHandlers,
} from './plainServers';

const READER = {name: 'Ada Lovelace', password: 'correct horse battery'};

/** A site whose backend is a Better Auth server from Better Auth's own guide, and no more. */
describe('a plain Better Auth server at /api/auth', () => {
  let site: TestSite;
  let served: Awaited<ReturnType<typeof serveSite>>;
  let browser: Browser;
  let backendPort: number;

  beforeAll(async () => {
    backendPort = await findFreePort();
    site = await createTestSite(
      'level-one',
      `{
  title: 'Acme Docs',
  url: 'https://docs.example.com',
  baseUrl: '/',
  future: {v4: true, faster: true},
  presets: [[require.resolve('@docusaurus/preset-classic'), {docs: {sidebarPath: undefined}, blog: false}]],
  plugins: [['docusaurus-plugin-better-auth', {
    backendUrl: 'http://localhost:${String(backendPort)}',
    authBasePath: '/api/auth',
    readerProfile: false,
  }]],
  themes: ['docusaurus-theme-better-auth'],
  themeConfig: {navbar: {items: [{type: 'custom-auth', position: 'right'}]}},
}`,
      {'docs/intro.md': '# Hello\n\nSome words.\n'},
    );
    const {exitCode, output} = await site.build();
    expect(exitCode, output).toBe(0);
    served = await serveSite({folder: path.join(site.dir, 'build'), port: 0});
    browser = await chromium.launch({
      executablePath: await findOrInstallChromium(),
      args: chromiumLaunchFlags(),
    });
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  /** What a reader has in the navbar. */
  const account = (page: Page) =>
    page.getByRole('navigation').getByRole('button', {name: READER.name});

  it.each([
    {made: 'Express', serve: serveByExpress},
    {made: 'Hono', serve: serveByHono},
    {made: 'route handlers, as in Next.js,', serve: serveByRouteHandlers},
  ])(
    'made with $made serves accounts, and the rest stays hidden',
    async ({serve}) => {
      const server = await serve({siteUrl: served.url, backendPort});
      const context = await browser.newContext();
      context.setDefaultTimeout(20_000);
      const complaints: string[] = [];
      context.on('weberror', (error) => complaints.push(String(error.error())));
      try {
        const page = await context.newPage();
        const place = `${served.url}/docs/intro`;
        await page.goto(place);
        await page.getByRole('link', {name: 'Sign in'}).click();
        await page.getByLabel('Email').waitFor();
        expect(await page.getByText('Forgot your password?').count()).toBe(0);
        expect(
          await page.getByRole('button', {name: /^Continue/}).count(),
        ).toBe(0);
        await page.getByRole('link', {name: 'Create an account'}).click();
        await page.getByLabel('Name', {exact: true}).fill(READER.name);
        await page.getByLabel('Email').fill('ada@example.com');
        await page.getByLabel('Password').fill(READER.password);
        await page.getByRole('button', {name: 'Create account'}).click();
        await account(page).waitFor();
        await page.waitForURL(place);

        await account(page).click();
        await page.getByRole('menuitem', {name: 'Profile'}).click();
        const sections = page
          .getByRole('navigation', {name: 'Your profile'})
          .getByRole('link');
        await sections.first().waitFor();
        // No reader profile, no preferences, no privacy: nobody would keep them.
        expect(await sections.allTextContents()).toEqual([
          'Account',
          'Security',
        ]);

        await page.goto(place);
        await account(page).click();
        await page.getByRole('menuitem', {name: 'Sign out'}).click();
        await page.getByRole('link', {name: 'Sign in'}).click();
        await page.getByLabel('Email').fill('ada@example.com');
        await page.getByLabel('Password').fill('wrong horse battery');
        await page.keyboard.press('Enter');
        await page
          .getByText('is not right. Please check both')
          .first()
          .waitFor();
        await page.getByLabel('Password').fill(READER.password);
        await page.keyboard.press('Enter');
        await account(page).waitFor();
        expect(complaints).toEqual([]);
      } finally {
        await context.close();
        await server.close();
      }
    },
  );
});
