import {createHash} from 'node:crypto';

/** The policy of the site, with what its pages are allowed to do and no more. */
export type Policy = {
  /** For our own pages: no inline style at all, but Docusaurus's one. */
  ownPage: string;
  /** For pages with code blocks, which Docusaurus colours by style attributes. */
  docPage: string;
};

/** Each hides the symbols that every page of Docusaurus bears. */
const HIDDEN_STYLE = 'display: none;';

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The scripts in a page's HTML that a browser would run. */
function inlineScripts(html: string): string[] {
  return Array.from(
    html.matchAll(/<script((?:(?!\bsrc=)[^>])*)>([\s\S]*?)<\/script>/g),
  ).flatMap(([, attributes = '', text = '']) =>
    attributes.includes('application/ld+json') ? [] : [text],
  );
}

/**
 * The strictest policy that this site works under, as website/docs/security.md
 * recommends it.
 *
 * @param pages Paths of pages of which each inline script is allowed.
 */
export async function strictPolicy(
  siteUrl: string,
  backendUrl: string,
  pages: readonly string[],
): Promise<Policy> {
  const scripts = new Set<string>();
  for (const page of pages) {
    const html = await (await fetch(siteUrl + page)).text();
    inlineScripts(html).forEach((text) => scripts.add(hash(text)));
  }
  const rest = [
    "default-src 'none'",
    `script-src 'self' ${Array.from(scripts).join(' ')}`,
    `connect-src 'self' ${backendUrl}`,
    "img-src 'self' data: https:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  return {
    ownPage: `${rest}; style-src 'self' 'unsafe-hashes' ${hash(HIDDEN_STYLE)}`,
    docPage: `${rest}; style-src 'self'; style-src-attr 'unsafe-inline'`,
  };
}
