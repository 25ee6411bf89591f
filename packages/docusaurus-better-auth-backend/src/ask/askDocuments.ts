import type {AskDocument} from 'better-auth-reader-profile/contract';
import type {SearchDatabase} from './searchDatabase.js';
import {findMatchingWords} from './matchingWords.js';
import type {FoundPassage} from './searchPassages.js';
import {makeSnippet} from './snippet.js';

const SNIPPET_LENGTH = 240;

/** What a reader sees above a snippet: the page, then the way to the section. */
export function titleOf({title, headings}: FoundPassage): string {
  return [title, ...headings].filter((part) => part !== '').join(' › ');
}

/** Found passages as they travel. */
export async function toDocuments(
  database: SearchDatabase,
  passages: readonly FoundPassage[],
): Promise<AskDocument[]> {
  const {isWanted, pairs} = await findMatchingWords(database, passages);
  return passages.map((passage) => {
    const {text, highlights} = makeSnippet(
      passage.body,
      isWanted,
      pairs,
      SNIPPET_LENGTH,
    );
    return {
      title: titleOf(passage),
      url: passage.path,
      snippet: text,
      score: Math.round(passage.score * 10_000) / 10_000,
      highlights,
    };
  });
}
