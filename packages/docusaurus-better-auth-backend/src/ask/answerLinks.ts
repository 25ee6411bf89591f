/** Hosts that are nobody's: documentation uses them as examples. */
const HARMLESS_HOST =
  /^(localhost|127\.0\.0\.1|\[::1\]|([\w-]+\.)*example(\.(com|net|org))?)$/i;

const REMOVED = '[link removed]';

/** A web address, with or without its scheme, or a scheme that runs code. */
const ADDRESS =
  /(?:\b[a-z][a-z0-9+.-]*:)?\/\/[^\s"'<>)\]]+|\bwww\.[^\s"'<>)\]]+|\b(?:javascript|data|vbscript|mailto|tel|file|blob):[^\s"'<>)\]]+/gi;

/** A Markdown link to a path: `](/docs/intro)`. */
const PATH_LINK = /\]\(([^)\s]*)\)?/g;

function isHarmless(address: string): boolean {
  try {
    const {protocol, hostname} = new URL(address);
    return /^https?:$/.test(protocol) && HARMLESS_HOST.test(hostname);
  } catch {
    return false;
  }
}

/**
 * What may be the beginning of an address that goes on. No space ends it in
 * scripts without spaces, so that any character beyond ASCII does.
 */
const ADDRESS_END = /[^\s\u0080-\uFFFF]*$/;

/** A piece between spaces, without links that are not to a source. */
function withoutForeignLinks(
  piece: string,
  sources: ReadonlySet<string>,
): string {
  return piece
    .replace(PATH_LINK, (link, target: string) =>
      sources.has(target) ? link : isHarmless(target) ? link : ']',
    )
    .replace(ADDRESS, (address) => (isHarmless(address) ? address : REMOVED));
}

/** Takes a model's text piece by piece, and gives it on without foreign links. */
export type LinkFilter = {
  /** What may be shown by now. */
  add(text: string): string;
  /** The rest. */
  end(): string;
};

/**
 * Leaves only links to the given sources in a text: a page or a question may
 * have talked the model into others. Example hosts such as `localhost` stay,
 * since nobody can be led anywhere by them.
 */
export function createLinkFilter(urls: readonly string[]): LinkFilter {
  const sources = new Set(urls);
  let pending = '';
  const filter = (text: string) =>
    text.replace(/\S+/g, (piece) => withoutForeignLinks(piece, sources));
  return {
    add(text) {
      pending += text;
      const end = pending.search(ADDRESS_END);
      const ready = pending.slice(0, end);
      pending = pending.slice(end);
      return filter(ready);
    },
    end() {
      const rest = filter(pending);
      pending = '';
      return rest;
    },
  };
}
