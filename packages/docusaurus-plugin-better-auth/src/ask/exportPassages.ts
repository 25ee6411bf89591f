import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {contentPaths} from './contentRoutes';
import {createPageReader, type Page} from './pageReader';
import {pagePassages} from './pagePassages';
import type {LoadContext, PluginRouteConfig} from '@docusaurus/types';
import type {
  AskExport,
  AskPassage,
} from 'better-auth-reader-profile/contract' with {'resolution-mode': 'import'};

/** Pages that are read at once. */
const PAGES_AT_ONCE = 16;

/** Where Docusaurus may have written a page, by the site's `trailingSlash`. */
function builtFiles(outDir: string, pathInSite: string): string[] {
  const name = decodeURI(pathInSite).replace(/\/$/, '');
  return [
    path.join(outDir, name, 'index.html'),
    path.join(outDir, `${name}.html`),
  ];
}

async function readFirst(files: readonly string[]): Promise<string | null> {
  for (const file of files) {
    try {
      return await readFile(file, 'utf8');
    } catch (error) {
      if (
        !['ENOENT', 'ENOTDIR'].includes(
          (error as NodeJS.ErrnoException).code ?? '',
        )
      ) {
        throw error;
      }
    }
  }
  return null;
}

async function readPage(html: string): Promise<Page | null> {
  const {Parser} = await import('htmlparser2');
  for (const container of ['article', 'main'] as const) {
    const reader = createPageReader(container);
    new Parser(reader.handler).end(html);
    const page = reader.finish();
    if (page) {
      return page;
    }
  }
  return null;
}

/**
 * Writes the built pages of one locale as passages, for the backend's Ask:
 * `<outDir>/ask-passages.json`. The same pages give the same bytes.
 */
export async function exportPassages(
  {
    siteConfig,
    baseUrl,
    i18n,
  }: Pick<LoadContext, 'siteConfig' | 'baseUrl' | 'i18n'>,
  outDir: string,
  routes: readonly PluginRouteConfig[],
): Promise<void> {
  // ES modules, which `require` does not take in every version of Node.
  const {ASK_EXPORT_FILE, ASK_EXPORT_VERSION} =
    await import('better-auth-reader-profile/contract');
  const locale = i18n.currentLocale;
  const windowTitleEnd = ` ${siteConfig.titleDelimiter} ${siteConfig.title}`;

  async function passagesOf(routePath: string): Promise<AskPassage[]> {
    const html = await readFirst(
      builtFiles(outDir, routePath.slice(baseUrl.length)),
    );
    const page = html === null ? null : await readPage(html);
    // Where the whole site asks for it, it tells nothing about one page.
    const isHidden =
      page?.isUnlisted === true ||
      (page?.asksNoIndex === true && !siteConfig.noIndex);
    if (!page || isHidden) {
      return [];
    }
    const title = page.title.endsWith(windowTitleEnd)
      ? page.title.slice(0, -windowTitleEnd.length)
      : page.title;
    return pagePassages({...page, title}, routePath, locale);
  }

  const paths = contentPaths(routes).filter((routePath) =>
    routePath.startsWith(baseUrl),
  );
  const passages: AskPassage[] = [];
  for (let start = 0; start < paths.length; start += PAGES_AT_ONCE) {
    const ofPages = await Promise.all(
      paths.slice(start, start + PAGES_AT_ONCE).map(passagesOf),
    );
    passages.push(...ofPages.flat());
  }
  const content: AskExport = {
    version: ASK_EXPORT_VERSION,
    site: {title: siteConfig.title, base_url: baseUrl, locale},
    passages,
  };
  await writeFile(
    path.join(outDir, ASK_EXPORT_FILE),
    `${JSON.stringify(content)}\n`,
  );
}
