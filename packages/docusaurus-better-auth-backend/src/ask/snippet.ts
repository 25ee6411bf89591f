/** A piece of a passage, and where the words asked for stand in it. */
export type Snippet = {
  /** Plain text on one line. */
  text: string;
  /** UTF-16 `[start, end)`, in order, not touching. */
  highlights: [number, number][];
};

const ELLIPSIS = '…';

/** How much of the snippet stands before the first word asked for. */
const LEAD = 40;

/** Where words asked for stand in a text, in order, overlaps joined. */
function findMatches(
  text: string,
  isWanted: (word: string) => boolean,
  pairs: readonly string[],
): [number, number][] {
  const ranges: [number, number][] = [];
  for (const {0: word, index} of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (isWanted(word)) {
      ranges.push([index, index + word.length]);
    }
  }
  for (const pair of pairs) {
    for (
      let index = text.indexOf(pair);
      index !== -1;
      index = text.indexOf(pair, index + 1)
    ) {
      ranges.push([index, index + pair.length]);
    }
  }
  ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = joined.at(-1);
    if (last && start <= last[1]) {
      last[1] = Math.max(last[1], end);
    } else {
      joined.push([start, end]);
    }
  }
  return joined;
}

/** Where to begin, so that most different words asked for are in view. */
function chooseStart(
  text: string,
  matches: readonly [number, number][],
  length: number,
): number {
  let best = {start: 0, words: 0};
  for (const [start] of matches) {
    const begin = Math.max(0, start - LEAD);
    const inView = matches.filter(
      ([from, to]) => from >= begin && to <= begin + length,
    );
    const words = new Set(
      inView.map(([from, to]) => text.slice(from, to).toLowerCase()),
    ).size;
    if (words > best.words) {
      best = {start: begin, words};
    }
  }
  // What follows an early match fits from the text's beginning.
  return best.start <= LEAD ? 0 : best.start;
}

/** The nearest place between words, a little further on at most. */
function afterSpace(text: string, index: number): number {
  const space = text.indexOf(' ', index);
  const isNear = space !== -1 && space - index < LEAD / 2;
  const place = isNear ? space + 1 : index;
  return isLowHalf(text, place) ? place + 1 : place;
}

function beforeSpace(text: string, index: number): number {
  const space = text.lastIndexOf(' ', index);
  const place = index - space < LEAD / 2 ? space : index;
  return isLowHalf(text, place) ? place - 1 : place;
}

function isLowHalf(text: string, index: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(index));
}

/**
 * The part of a text that shows most of the words asked for.
 *
 * @param isWanted Tells a word that was asked for, in any of its forms.
 * @param pairs Pieces asked for in a script without spaces.
 * @param length The most it may hold, in UTF-16 units, without an ellipsis.
 */
export function makeSnippet(
  passage: string,
  isWanted: (word: string) => boolean,
  pairs: readonly string[],
  length: number,
): Snippet {
  const text = passage.replace(/\s+/g, ' ').trim();
  const matches = findMatches(text, isWanted, pairs);
  const chosen = chooseStart(text, matches, length);
  const start = chosen === 0 ? 0 : afterSpace(text, chosen);
  const end =
    start + length >= text.length
      ? text.length
      : beforeSpace(text, start + length);
  const before = start > 0 ? ELLIPSIS : '';
  const after = end < text.length ? ELLIPSIS : '';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end)}${after}`,
    highlights: matches
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => [from + shift, to + shift]),
  };
}
