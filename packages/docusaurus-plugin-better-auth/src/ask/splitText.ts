/** A passage is split where it would be longer, in UTF-16 units. */
const MAX_LENGTH = 2000;

/** A passage is closed as soon as it is this long and the next would be, too. */
const GOOD_LENGTH = 1200;

/**
 * Paragraphs joined to texts of about 1,200 to 2,000 characters, a shorter one
 * only at the end. A paragraph that is longer by itself is split at lines,
 * sentences or words.
 */
export function joinParagraphs(paragraphs: readonly string[]): string[] {
  const texts: string[] = [];
  let text = '';
  for (const paragraph of paragraphs.flatMap(splitParagraph)) {
    const joined = text === '' ? paragraph : `${text}\n\n${paragraph}`;
    if (text !== '' && joined.length > MAX_LENGTH) {
      texts.push(text);
      text = paragraph;
    } else {
      text = joined;
    }
  }
  return text === '' ? texts : [...texts, text];
}

function splitParagraph(paragraph: string): string[] {
  const parts: string[] = [];
  let rest = paragraph;
  while (rest.length > MAX_LENGTH) {
    const end = findEnd(rest);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).replace(/^\s+/, '');
  }
  return rest === '' ? parts : [...parts, rest];
}

/** The last good place to end in the first `MAX_LENGTH` units of a text. */
function findEnd(text: string): number {
  const beginning = text.slice(0, MAX_LENGTH);
  for (const place of [/\n/g, /[.!?。！？؟۔](?=\s)|[。！？]/g, /\s/g]) {
    const last = [...beginning.matchAll(place)].at(-1);
    if (last && last.index >= GOOD_LENGTH) {
      return last.index + last[0].length;
    }
  }
  // Not between the halves of a surrogate pair.
  return /[\uD800-\uDBFF]$/.test(beginning) ? MAX_LENGTH - 1 : MAX_LENGTH;
}
