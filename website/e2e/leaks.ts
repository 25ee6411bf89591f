import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {readClientStorage, readSessionCookies} from './clientStorage';
import {knownSecrets} from './knownSecrets';
import type {BrowserContext, Page} from '@playwright/test';

/** All text that scripts of the page hold in globals of their own. */
async function readGlobals(page: Page): Promise<string> {
  return page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const native = new Set(
      Object.getOwnPropertyNames(frame.contentWindow ?? {}),
    );
    frame.remove();
    const texts: string[] = [];
    const seen = new Set<unknown>();
    // Deep enough for a cache, and not for all that a bundler holds.
    const walk = (value: unknown, depth: number) => {
      if (typeof value === 'string') {
        texts.push(value);
      } else if (
        typeof value === 'object' &&
        value !== null &&
        !(value instanceof Node) &&
        depth < 8 &&
        !seen.has(value)
      ) {
        seen.add(value);
        for (const [key, held] of Object.entries(value)) {
          texts.push(key);
          walk(held, depth + 1);
        }
      }
    };
    for (const name of Object.getOwnPropertyNames(window)) {
      if (!native.has(name) && name !== 'axe') {
        walk((window as unknown as Record<string, unknown>)[name], 0);
      }
    }
    return texts.join('\n');
  });
}

/** All rows of the page's databases. */
async function readDatabases(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const finished = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('IndexedDB'));
        };
      });
    const rows: unknown[] = [];
    for (const {name = ''} of await indexedDB.databases()) {
      const database = await finished(indexedDB.open(name));
      for (const store of Array.from(database.objectStoreNames)) {
        rows.push(
          await finished(
            database.transaction(store).objectStore(store).getAll(),
          ),
        );
      }
      database.close();
    }
    return JSON.stringify(rows);
  });
}

function holds(text: string, secret: string): boolean {
  if (/^\d+$/.test(secret)) {
    // Six digits are part of many a longer number.
    return new RegExp(`(?<!\\d)${secret}(?!\\d)`).test(text);
  }
  return (
    text.includes(secret) ||
    text.includes(encodeURIComponent(secret)) ||
    // As it is inside of JSON.
    text.includes(JSON.stringify(secret).slice(1, -1))
  );
}

/** The files below a folder that hold one of these texts. */
export async function findInFiles(
  folder: string,
  texts: readonly string[],
): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => path.join(parentPath, name));
  const holding = await Promise.all(
    files.map(async (file) => {
      const content = await readFile(file, 'utf8');
      return texts.some((text) => holds(content, text));
    }),
  );
  return files.filter((_, index) => holding[index]);
}

/**
 * The places where a secret of this test is to be found and must not be: what
 * the browser keeps for the site, globals, the address, the console, each
 * address of the site that was asked for and, for the session, the HTML.
 *
 * @param consoleOutput All that pages have written to the console.
 * @param addresses Each address that was asked for.
 */
export async function findLeaks(
  context: BrowserContext,
  siteUrl: string,
  consoleOutput: readonly string[],
  addresses: readonly string[],
): Promise<string[]> {
  const tokens = (await readSessionCookies(context)).flatMap(({value}) => [
    value,
    // What the database knows the session by comes before the signature.
    decodeURIComponent(value).split('.')[0] ?? value,
  ]);
  const secrets = [...knownSecrets(), ...tokens];
  if (secrets.length === 0) {
    return [];
  }
  // Of what a reader may see of themself, a page is made; these are for nobody.
  const found: string[] = [];
  const places: [string, string][] = [
    ['the console', consoleOutput.join('\n')],
    [
      'an address of the site',
      addresses
        // A link in a message bears its token until the page has read it.
        .filter((url) => url.startsWith(siteUrl) && !/[?&]token=/.test(url))
        .join('\n'),
    ],
  ];
  for (const page of context.pages()) {
    if (new URL(page.url()).origin === siteUrl) {
      places.push(
        [
          `storage or address of ${page.url()}`,
          (await readClientStorage(page)).text,
        ],
        [`databases of ${page.url()}`, await readDatabases(page)],
        [`globals of ${page.url()}`, await readGlobals(page)],
      );
      const html = await page.content();
      found.push(
        ...tokens
          .filter((token) => holds(html, token))
          .map((token) => `${token} in the HTML of ${page.url()}`),
      );
    }
  }
  return [
    ...found,
    ...secrets.flatMap((secret) =>
      places
        .filter(([, text]) => holds(text, secret))
        .map(([place]) => `${secret} in ${place}`),
    ),
  ];
}
