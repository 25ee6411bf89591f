/** Words as the index knows them: letters and digits, with their marks. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

/** Words of one question that are looked at. */
const QUESTION_MAX_WORDS = 64;

/** Every two neighbours of a text, or the one character that it is. */
function pairs(run: string): string[] {
  const characters = Array.from(run);
  return characters.length === 1
    ? characters
    : characters
        .slice(1)
        .map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** A word as terms; several where its script has no spaces. */
function toTerms(word: string): string[] {
  const terms: string[] = [];
  let end = 0;
  for (const {0: run, index} of word.matchAll(UNSPACED)) {
    terms.push(word.slice(end, index), ...pairs(run));
    end = index + run.length;
  }
  terms.push(word.slice(end));
  return terms.filter((term) => term !== '');
}

/**
 * What Postgres's text search is given in place of a text: plain words, alike
 * in every database, whatever its locale makes of letters. Scripts without
 * spaces become overlapping pairs of characters.
 */
export function toSearchText(text: string): string {
  return (text.normalize('NFKC').toLowerCase().match(WORD) ?? [])
    .flatMap(toTerms)
    .join(' ');
}

/** Whether a term is a piece of a script without spaces. */
export function isUnspaced(term: string): boolean {
  return term.replace(UNSPACED, '') === '';
}

/** Whether a term is one character of such a script: half a pair. */
export function isHalfPair(term: string): boolean {
  return Array.from(term).length === 1 && isUnspaced(term);
}

/** A question, parted by how it is to be looked for. */
export type Question = {
  /** For `websearch_to_tsquery`: phrases in quotes, `-` before what to leave out. */
  web: string;
  /** Words that speak for a passage. */
  wanted: string;
  /** Words that a passage must not hold. */
  unwanted: string;
  /** Whether a reader wrote phrases, `OR` or `-`. */
  hasOperators: boolean;
};

/** Reads what a reader typed: words, "a phrase", -without, this OR that. */
export function readQuestion(text: string): Question {
  const web: string[] = [];
  const wanted: string[] = [];
  const unwanted: string[] = [];
  let hasOperators = false;
  let count = 0;

  function add(terms: string[], isPhrase: boolean, isUnwanted = false): void {
    count += terms.length;
    if (terms.length === 0 || count > QUESTION_MAX_WORDS) {
      return;
    }
    const quoted = isPhrase ? `"${terms.join(' ')}"` : terms.join(' ');
    web.push(isUnwanted ? `-"${terms.join(' ')}"` : quoted);
    (isUnwanted ? unwanted : wanted).push(...terms);
  }

  text.split('"').forEach((part, index, parts) => {
    // The last one is no phrase where its end is missing.
    if (index % 2 === 1 && index < parts.length - 1) {
      hasOperators = true;
      add(toSearchText(part).split(' ').filter(Boolean), true);
      return;
    }
    for (const token of part.split(/\s+/)) {
      const isUnwanted = /^-[\p{L}\p{N}]/u.test(token);
      hasOperators ||= isUnwanted || token === 'OR';
      if (token === 'OR') {
        web.push('or');
        continue;
      }
      for (const word of toSearchText(token).split(' ').filter(Boolean)) {
        // A small "or" is a word like any other, not an operator.
        add([word], word === 'or', isUnwanted);
      }
    }
  });

  return {
    web: web.join(' '),
    wanted: wanted.join(' '),
    unwanted: unwanted.join(' '),
    hasOperators,
  };
}
