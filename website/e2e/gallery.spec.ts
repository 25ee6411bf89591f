import path from 'node:path';
import {expectAccessible} from './accessibility';
import {expect, test} from './fixtures';
import type {Page} from '@playwright/test';

/** For people to judge: the tests look at nothing in them. */
const PICTURES = path.join(import.meta.dirname, 'screenshots');
const WIDTHS = [1280, 320];
const LOOKS = [
  {name: 'light', theme: 'light', dir: 'ltr'},
  {name: 'dark', theme: 'dark', dir: 'ltr'},
  {name: 'rtl', theme: 'light', dir: 'rtl'},
];

type Exhibit = {id: string; href: string};

/** Goes on within the page: each load of it would cost as much as all states. */
async function show(page: Page, {href}: Exhibit) {
  await page.evaluate((to) => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate', {state: null}));
  }, href);
  await expect(page.locator('h1, dialog').first()).toBeAttached();
  await expect(page.locator('[data-playing]')).toHaveCount(0);
}

async function takePictures(page: Page, {id}: Exhibit) {
  for (const width of WIDTHS) {
    await page.setViewportSize({width, height: 800});
    for (const {name, theme, dir} of LOOKS) {
      await page.evaluate(
        ([wantedTheme, wantedDir]) => {
          const {documentElement: root} = document;
          root.dataset.theme = wantedTheme;
          root.dir = wantedDir;
        },
        [theme, dir] as const,
      );
      if (width === 320) {
        const widths = await page.evaluate(() => ({
          content: document.documentElement.scrollWidth,
          window: document.documentElement.clientWidth,
        }));
        expect(widths.content, `${id}, ${name}`).toBeLessThanOrEqual(
          widths.window,
        );
      }
      await page.screenshot({
        path: path.join(PICTURES, `${id}.${width}.${name}.jpg`),
        type: 'jpeg',
        quality: 80,
        fullPage: true,
        animations: 'disabled',
      });
    }
  }
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr';
    document.documentElement.dataset.theme = 'light';
  });
}

/** The rooms, and the states that can't be shown beside others. */
async function listExhibits(page: Page) {
  await page.goto('/gallery');
  const read = (selector: string, name: string) =>
    page
      .locator(selector)
      .evaluateAll(
        (links, key) =>
          links.map((link) => ({
            id: link.dataset[key] ?? '',
            href: link.getAttribute('href') ?? '',
          })),
        name,
      );
  await expect(page.locator('a[data-room]').first()).toBeAttached();
  return {
    rooms: await read('a[data-room]', 'room'),
    alone: await read('a[data-alone]', 'state'),
  };
}

for (const kind of ['rooms', 'alone'] as const) {
  test(`the gallery: ${kind}`, async ({page, network}) => {
    const exhibits = (await listExhibits(page))[kind];
    expect(exhibits.length).toBeGreaterThan(10);
    for (const exhibit of exhibits) {
      await show(page, exhibit);
      await takePictures(page, exhibit);
      if (kind === 'rooms') {
        await expectAccessible(page, exhibit.id);
      }
    }
    expect(network.backendRequests).toEqual([]);
  });
}
