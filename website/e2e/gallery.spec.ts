import path from 'node:path';
import {expectAccessible} from './accessibility';
import {expect, test} from './fixtures';
import type {Page} from '@playwright/test';

/** For people to judge: the tests look at nothing in them. */
const PICTURES = path.join(import.meta.dirname, 'screenshots');
type Look = {width: number; theme: 'light' | 'dark'; dir: 'ltr' | 'rtl'};

const LOOKS: readonly Look[] = [
  {width: 1280, theme: 'light', dir: 'ltr'},
  {width: 320, theme: 'dark', dir: 'ltr'},
  {width: 320, theme: 'light', dir: 'rtl'},
  ...(process.env.TEST_LONG
    ? ([
        {width: 1280, theme: 'dark', dir: 'ltr'},
        {width: 320, theme: 'light', dir: 'ltr'},
        {width: 1280, theme: 'dark', dir: 'rtl'},
      ] as const)
    : []),
];

type Exhibit = {id: string; href: string};

/** Goes on within the page: each load of it would cost as much as all states. */
async function show(page: Page, {id, href}: Exhibit) {
  await page.evaluate((to) => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate', {state: null}));
  }, href);
  await expect(
    page.locator(`[data-specimen="${id}"], [data-specimen^="${id}."]`).first(),
  ).toBeAttached();
  await expect(page.locator('[data-playing]')).toHaveCount(0);
}

async function look(page: Page, id: string, {width, theme, dir}: Look) {
  await page.setViewportSize({width, height: 800});
  const widths = await page.evaluate(
    ([wantedTheme, wantedDir]) => {
      const {documentElement: root} = document;
      root.dataset.theme = wantedTheme;
      root.dir = wantedDir;
      window.scrollTo(0, 0);
      return {content: root.scrollWidth, window: root.clientWidth};
    },
    [theme, dir] as const,
  );
  const name = [id.replaceAll('/', '_'), width, theme, dir].join('.');
  expect(widths.content, name).toBeLessThanOrEqual(widths.window);
  await page.screenshot({
    path: path.join(PICTURES, `${name}.jpg`),
    type: 'jpeg',
    fullPage: true,
    animations: 'disabled',
  });
}

/** The rooms, and the states that can't be shown beside others. */
async function listExhibits(page: Page) {
  await page.goto('/gallery');
  const read = (selector: string, name: string) =>
    page.locator(selector).evaluateAll(
      (links, key) =>
        links.map((link) => ({
          id: link.dataset[key] ?? '',
          href: link.getAttribute('href') ?? '',
        })),
      name,
    );
  await expect(page.locator('a[data-room]').first()).toBeAttached();
  const rooms = await read('a[data-room]', 'room');
  const middle = Math.floor(rooms.length / 2);
  return {
    'the first rooms': rooms.slice(0, middle),
    'the other rooms': rooms.slice(middle),
    'what stands alone': await read('a[data-alone]', 'state'),
  };
}

for (const kind of [
  'the first rooms',
  'the other rooms',
  'what stands alone',
] as const) {
  const tag = kind === 'what stands alone' ? '@long' : [];
  test(`the gallery: ${kind}`, {tag}, async ({page, network}) => {
    test.slow();
    // Backup codes ask before they are left.
    page.on('dialog', (dialog) => void dialog.accept());
    const exhibits = (await listExhibits(page))[kind];
    expect(exhibits).not.toEqual([]);
    for (const exhibit of exhibits) {
      await show(page, exhibit);
      for (const each of LOOKS) {
        await look(page, exhibit.id, each);
      }
      if (kind !== 'what stands alone') {
        await expectAccessible(page, exhibit.id);
      }
    }
    expect(network.backendRequests).toEqual([]);
  });
}
