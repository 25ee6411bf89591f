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

/** What the other colours or the other direction of writing can break. */
const RULES_OF_LOOK = ['color-contrast', 'target-size'];

/**
 * Expects no violation of WCAG 2.2, A and AA, on the page as it is now: in its
 * colours and in the other ones (light or dark), from left to right and from
 * right to left. Afterwards the page is as it was.
 *
 * Call it in each state: with errors, while loading, with a dialog open.
 *
 * @param state What the page shows now, for the message.
 * @param options.otherLooks Whether it is looked at in other colours and the
 *   other direction, too.
 */
export async function expectAccessible(
  page: Page,
  state: string,
  {otherLooks = true} = {},
) {
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
  const violations = await page.evaluate(
    async ([tags, rules, others]) => {
      const {axe: checker} = window as unknown as {axe: typeof axe};
      const {documentElement: root} = document;
      const theme = root.dataset.theme ?? 'light';
      const dir = root.dir;

      const check = async (
        look: string,
        runOnly: {type: 'tag' | 'rule'; values: string[]},
      ) => {
        for (const animation of document.getAnimations()) {
          if (animation instanceof CSSTransition) {
            animation.finish();
          }
        }
        const results = await checker.run(
          // Docusaurus's own, which is smaller from right to left.
          runOnly.type === 'rule'
            ? {exclude: ['.navbar-sidebar__close']}
            : document,
          {runOnly, resultTypes: ['violations']},
        );
        return results.violations.map(({id, nodes}) => ({
          look,
          id,
          nodes: nodes.map(({html, failureSummary}) => ({
            html,
            failureSummary,
          })),
        }));
      };

      const found = await check('as it is', {type: 'tag', values: tags});
      if (!others) {
        return found;
      }
      const ofLook = {type: 'rule' as const, values: rules};
      root.dataset.theme = theme === 'dark' ? 'light' : 'dark';
      found.push(...(await check(root.dataset.theme, ofLook)));
      root.dir = dir === 'rtl' ? 'ltr' : 'rtl';
      found.push(...(await check(root.dir, ofLook)));
      root.dataset.theme = theme;
      root.dir = dir;
      return found;
    },
    [TAGS, RULES_OF_LOOK, otherLooks] as const,
  );
  expect(violations, `axe on: ${state}`).toEqual([]);
}
