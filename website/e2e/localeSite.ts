import {readFileSync} from 'node:fs';
import path from 'node:path';
import {packagesFingerprint} from '@docusaurus-better-auth/workspace/buildPackages';
import {websiteFolder} from '@docusaurus-better-auth/workspace/buildWebsite';
import {
  findCommandFile,
  runNode,
} from '@docusaurus-better-auth/workspace/childProcess';
import {
  fingerprintOf,
  runWhenChanged,
} from '@docusaurus-better-auth/workspace/fingerprint';
import {localesFolder} from '@docusaurus-better-auth/workspace/themeWords';
import {expect, type Page} from '@playwright/test';

const PREFIX = 'theme.betterAuth.';

type Words = Record<string, string>;

function readWords(locale: string): Words {
  return JSON.parse(
    readFileSync(
      path.join(localesFolder, locale, 'theme-better-auth.json'),
      'utf8',
    ),
  ) as Words;
}

/**
 * Builds `e2e/localeSite` in a locale into the folder of the site that the
 * tests open, which serves it below `/<locale>/`.
 */
export async function buildLocaleSite(
  locale: string,
  backendUrl: string,
): Promise<void> {
  const outDir = path.join(websiteFolder, 'build-e2e', locale);
  await runWhenChanged({
    name: `website-build-e2e-${locale}`,
    fingerprint: fingerprintOf({
      entries: [
        'pnpm-lock.yaml',
        'website/e2e/localeSite',
        'website/docusaurus.config.ts',
      ],
      values: {packages: packagesFingerprint(), backendUrl},
    }),
    outputs: [path.join(outDir, 'index.html')],
    async step() {
      const code = await runNode(
        findCommandFile('@docusaurus/core', websiteFolder, 'docusaurus'),
        ['build', 'e2e/localeSite', '--locale', locale, '--out-dir', outDir],
        {
          // Its list of browsers is the website's.
          cwd: websiteFolder,
          env: {
            ...process.env,
            NODE_ENV: undefined,
            E2E_LOCALE: locale,
            BACKEND_URL: backendUrl,
          },
        },
      );
      expect(code, `the site in ${locale} builds`).toBe(0);
    },
  });
}

/** What the theme says in a locale, by ids without their prefix. */
export function wordsOf(
  locale: string,
): (id: string, values?: Record<string, string>) => string {
  const words = readWords(locale);
  return (id, values = {}) => {
    const text = words[PREFIX + id];
    if (text === undefined) {
      throw new Error(`There is no word "${id}" in ${locale}.`);
    }
    return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  };
}

const piecesOf = (text: string) =>
  text.split(/\{\w+\}|\|/).map((piece) => piece.trim());

/** The English that a page may show by mistake: whole texts and their pieces. */
function englishBeside(locale: string): Set<string> {
  const translated = new Set(
    Object.values(readWords(locale)).flatMap((text) => piecesOf(text)),
  );
  return new Set(
    Object.entries(readWords('base'))
      .filter(([id]) => !id.endsWith('___DESCRIPTION'))
      .flatMap(([, text]) => piecesOf(text))
      .filter((piece) => /[a-z]{2}/i.test(piece) && !translated.has(piece)),
  );
}

/** Expects that a page shows, or tells a screen reader, nothing of ours in English. */
export async function expectNoEnglish(
  page: Page,
  locale: string,
  state: string,
): Promise<void> {
  const shown = await page.evaluate(() => {
    const texts = [document.title];
    const walker = document.createTreeWalker(
      document.body,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      texts.push(walker.currentNode.nodeValue ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      for (const element of document.body.querySelectorAll(`[${name}]`)) {
        texts.push(element.getAttribute(name) ?? '');
      }
    }
    return texts.map((text) => text.trim());
  });
  const english = englishBeside(locale);
  expect(
    shown.filter((text) => english.has(text)),
    `English on: ${state}`,
  ).toEqual([]);
}
