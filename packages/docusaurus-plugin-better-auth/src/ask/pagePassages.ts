import {createHash} from 'node:crypto';
import {joinParagraphs} from './splitText';
import type {Page} from './pageReader';
import type {AskPassage} from 'better-auth-reader-profile/contract' with {
  'resolution-mode': 'import',
};

/** A path with a hash, encoded as a browser shows it. */
function linkTo(path: string, hash: string | null): string {
  const url = new URL(path, 'http://localhost');
  url.hash = hash ?? '';
  return `${url.pathname}${url.hash}`;
}

function hashContent(content: Omit<AskPassage, 'content_hash'>): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/**
 * One passage for each section of a page, several for a long one, none for
 * one without text.
 *
 * @param path - The page's path, with the site's `baseUrl`.
 */
export function pagePassages(
  {title, sections}: Pick<Page, 'title' | 'sections'>,
  path: string,
  locale: string,
): AskPassage[] {
  const counts = new Map<string, number>();
  const headings: {level: number; heading: string}[] = [];
  let hash: string | null = null;
  return sections.flatMap((section, index) => {
    while ((headings.at(-1)?.level ?? 0) >= section.level) {
      headings.pop();
    }
    const isTitle = section.level === 1 && section.heading === title;
    if (section.heading !== '' && !isTitle) {
      headings.push(section);
    }
    // Without an id of its own a section is reached by the one before it.
    hash = isTitle || index === 0 ? null : (section.hash ?? hash);
    const url = linkTo(path, hash);
    return joinParagraphs(section.blocks).map((text) => {
      const count = (counts.get(url) ?? 0) + 1;
      counts.set(url, count);
      const content = {
        id: count === 1 ? url : `${url}~${String(count)}`,
        title,
        heading_path: headings.map(({heading}) => heading),
        url,
        text,
        locale,
      };
      return {...content, content_hash: hashContent(content)};
    });
  });
}
