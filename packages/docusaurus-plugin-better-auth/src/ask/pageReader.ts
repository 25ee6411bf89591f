import type {Handler} from 'htmlparser2' with {'resolution-mode': 'import'};

/** A heading and what follows it, up to the next one. */
export type PageSection = {
  /** 1 to 4; 1 for what stands before the first heading. */
  level: number;
  /** Empty for what stands before the first heading. */
  heading: string;
  /** Id to link to; null where the heading has none. */
  hash: string | null;
  /** Paragraphs, list items, table rows, blocks of code: plain text. */
  blocks: string[];
};

/** What a reader sees of one built page, without what surrounds it. */
export type Page = {
  /** The page's own title, or else the window's. */
  title: string;
  /** Whether it asks search engines not to list it. */
  asksNoIndex: boolean;
  /** Whether it says of itself that it is unlisted. */
  isUnlisted: boolean;
  sections: PageSection[];
};

/** Elements whose text is for machines, for navigation or for a control. */
const LEFT_OUT = new Set([
  'button',
  'footer',
  'form',
  'iframe',
  'nav',
  'noscript',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
]);

/** Parts of Docusaurus's pages that are not the author's words. */
const LEFT_OUT_CLASSES = [
  'hash-link',
  'pagination-nav',
  'table-of-contents',
  'theme-doc-breadcrumbs',
  'theme-doc-toc-mobile',
  'theme-doc-version-badge',
  'theme-doc-version-banner',
];

const UNLISTED_CLASS = 'theme-unlisted-banner';

const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
]);

const CELLS = new Set(['td', 'th']);

/** Elements that never hold anything. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

/** Characters that take no room, such as the one in a heading's own link. */
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD]/g;

type Attributes = Record<string, string>;

function classesOf(attributes: Attributes): string[] {
  return (attributes.class ?? '').split(/\s+/);
}

function isLeftOut(name: string, attributes: Attributes): boolean {
  const classes = classesOf(attributes);
  return (
    LEFT_OUT.has(name) ||
    attributes['aria-hidden'] === 'true' ||
    attributes.role === 'tablist' ||
    LEFT_OUT_CLASSES.some((left) => classes.includes(left))
  );
}

function tidy(text: string, isCode: boolean): string {
  // Text that is not well-formed could not be sent on.
  const sound = Buffer.from(text.replace(INVISIBLE, '')).toString();
  return isCode
    ? sound.replace(/[^\S\n]+$/gm, '').replace(/^\n+|\n+$/g, '')
    : sound.replace(/\s+/g, ' ').trim();
}

/**
 * Reads a page while it is being parsed.
 *
 * @param container - `article`, or `main` for a page without one.
 */
export function createPageReader(container: 'article' | 'main'): {
  handler: Partial<Handler>;
  /** What was read; null where the page has no such container. */
  finish(): Page | null;
} {
  let windowTitle = '';
  let asksNoIndex = false;
  let isUnlisted = false;
  let ownTitle: string | undefined;
  let isFound = false;
  /** How deep in the container; 0 outside. Only the first one counts. */
  let depth = 0;
  /** At what depth something left out began; 0 where nothing did. */
  let leftOutAt = 0;
  /** At what depth a page's header began, of which only the heading is kept. */
  let headerAt = 0;
  let preAt = 0;
  let isInWindowTitle = false;
  let text = '';
  let heading: {level: number; hash: string | null} | undefined;
  let section: PageSection = {level: 1, heading: '', hash: null, blocks: []};
  const sections = [section];

  function endBlock(): void {
    const block = tidy(text, preAt > 0);
    text = '';
    if (block !== '' && (headerAt === 0 || heading !== undefined)) {
      section.blocks.push(block);
    }
  }

  function beginHeading(name: string, {id}: Attributes): void {
    endBlock();
    heading = {level: Number(name[1]), hash: id ?? null};
  }

  function endHeading(): void {
    if (heading === undefined) {
      return;
    }
    const words = tidy(text, false);
    text = '';
    if (heading.level === 1) {
      ownTitle ??= words;
    }
    section = {...heading, heading: words, blocks: []};
    sections.push(section);
    heading = undefined;
  }

  return {
    handler: {
      onopentag(name, attributes) {
        if (name === 'title' && windowTitle === '') {
          isInWindowTitle = true;
        }
        if (
          name === 'meta' &&
          attributes.name?.toLowerCase() === 'robots' &&
          /\bnoindex\b/i.test(attributes.content ?? '')
        ) {
          asksNoIndex = true;
        }
        isUnlisted ||= classesOf(attributes).includes(UNLISTED_CLASS);
        if (depth === 0) {
          if (name === container && !isFound) {
            isFound = true;
            depth = 1;
          }
          return;
        }
        if (!VOID.has(name)) {
          depth += 1;
        }
        if (leftOutAt > 0) {
          return;
        }
        if (isLeftOut(name, attributes)) {
          if (!VOID.has(name)) {
            leftOutAt = depth;
          }
        } else if (/^h[1-4]$/.test(name)) {
          beginHeading(name, attributes);
        } else if (name === 'br') {
          text += preAt > 0 ? '\n' : ' ';
        } else if (CELLS.has(name)) {
          text += text.trim() === '' ? '' : ' | ';
        } else if (preAt === 0 && BLOCKS.has(name) && heading === undefined) {
          endBlock();
          if (name === 'pre') {
            preAt = depth;
          } else if (name === 'header' && headerAt === 0) {
            headerAt = depth;
          }
        }
      },

      ontext(data) {
        if (isInWindowTitle) {
          windowTitle += data;
        } else if (depth > 0 && leftOutAt === 0) {
          text += data;
        }
      },

      onclosetag(name) {
        if (name === 'title') {
          isInWindowTitle = false;
        }
        if (depth === 0 || VOID.has(name)) {
          return;
        }
        if (leftOutAt === 0) {
          if (/^h[1-4]$/.test(name)) {
            endHeading();
          } else if (preAt === depth || (preAt === 0 && BLOCKS.has(name))) {
            if (heading === undefined) {
              endBlock();
            }
          }
        }
        if (leftOutAt === depth) {
          leftOutAt = 0;
        }
        if (headerAt === depth) {
          headerAt = 0;
        }
        if (preAt === depth) {
          preAt = 0;
        }
        depth -= 1;
      },
    },

    finish() {
      return isFound
        ? {
            title: ownTitle || tidy(windowTitle, false),
            asksNoIndex,
            isUnlisted,
            sections,
          }
        : null;
    },
  };
}
