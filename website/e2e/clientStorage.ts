import type {BrowserContext, Page} from '@playwright/test';

/** All that scripts of a page can read of what the browser keeps for it. */
export type ClientStorage = {
  /** Keys of local and session storage, names of databases and caches. */
  keys: string[];
  /** Everything, values included, as one text. */
  text: string;
};

export async function readClientStorage(page: Page): Promise<ClientStorage> {
  return page.evaluate(async () => {
    // By `Object.entries` Chromium 156 has found nothing of what was there.
    const entries = [localStorage, sessionStorage].flatMap((storage) =>
      Object.keys(storage).map((key) => [key, storage.getItem(key)] as const),
    );
    const databases = await indexedDB.databases();
    const cacheNames = await caches.keys();
    return {
      keys: [
        ...entries.map(([key]) => key),
        ...databases.map(({name}) => `database ${String(name)}`),
        ...cacheNames.map((name) => `cache ${name}`),
      ],
      text: JSON.stringify({
        entries,
        cookies: document.cookie,
        history: history.state as unknown,
        address: location.href,
      }),
    };
  });
}

/** The session's cookies, as the browser keeps them. */
export async function readSessionCookies(context: BrowserContext) {
  const cookies = await context.cookies();
  return cookies.filter(({name}) => name.includes('session'));
}
