import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type axe from 'axe-core';
import {expect, type Page} from '@playwright/test';

const source = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const TAGS = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
];

/** Expects no violation of WCAG 2.2, A and AA, on the page as it is now. */
export async function expectAccessible(page: Page, state: string) {
  // Colours on their way from one to another have no contrast of their own.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({effect, playState}) =>
          playState !== 'running' ||
          effect?.getComputedTiming().endTime === Infinity,
      ),
  );
  await page.evaluate(source);
  const violations = await page.evaluate(async (values) => {
    const {axe: checker} = window as unknown as {axe: typeof axe};
    const results = await checker.run(document, {
      runOnly: {type: 'tag', values},
      resultTypes: ['violations'],
    });
    return results.violations.map(({id, nodes}) => ({
      id,
      nodes: nodes.map(({html, failureSummary}) => ({html, failureSummary})),
    }));
  }, TAGS);
  expect(violations, `axe on: ${state}`).toEqual([]);
}
