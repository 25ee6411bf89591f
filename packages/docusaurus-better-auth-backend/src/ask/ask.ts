import type {
  AskDocument,
  QueryAnswer,
  QueryEvent,
  SelectInput,
} from 'better-auth-reader-profile/contract';
import type {BackendConfig} from '../config.js';
import type {SearchDatabase} from './searchDatabase.js';
import type {Log} from '../observability/log.js';
import {describeError} from '../observability/log.js';
import {createLinkFilter} from './answerLinks.js';
import {toDocuments} from './askDocuments.js';
import type {AskModel} from './askModel.js';
import type {Background} from './prompt.js';
import {writePrompt} from './prompt.js';
import {NOT_FOUND_ANSWER, quoteAnswer} from './quoteAnswer.js';
import type {FoundPassage} from './searchPassages.js';
import {searchPassages} from './searchPassages.js';

/**
 * How much of what a question's words tell the best passage must hold: below,
 * it speaks of something else.
 */
const ANSWER_MIN_COVERAGE = 0.5;

/** Looks up who asks; only called where a model could use it. */
export type ReadBackground = () => Promise<Background | null>;

/** Finds places in the docs, and answers questions from them. */
export type Ask = {
  select(input: SelectInput): Promise<AskDocument[]>;
  /** A whole answer; in the docs' own words where the model fails. */
  query(
    input: SelectInput,
    readBackground: ReadBackground,
    signal: AbortSignal,
  ): Promise<QueryAnswer>;
  /** An answer piece by piece. Never throws once the first event is out. */
  streamQuery(
    input: SelectInput,
    readBackground: ReadBackground,
    signal: AbortSignal,
  ): AsyncGenerator<QueryEvent, void>;
};

type Grounds = {passages: FoundPassage[]; sources: AskDocument[]};

export function createAsk(
  {askSource, log}: Pick<BackendConfig, 'askSource'> & {log: Log},
  database: SearchDatabase,
  model: AskModel | null,
): Ask {
  async function search({
    query,
    limit,
    locale,
  }: SelectInput): Promise<FoundPassage[]> {
    return askSource === null
      ? []
      : searchPassages(database, query, limit, locale ?? null);
  }

  async function findGrounds(input: SelectInput): Promise<Grounds> {
    const passages = await search(input);
    const isAnswered = passages.some(
      ({coverage}) => coverage >= ANSWER_MIN_COVERAGE,
    );
    const used = isAnswered ? passages : [];
    return {passages: used, sources: await toDocuments(database, used)};
  }

  async function* write(
    writer: AskModel,
    {query}: SelectInput,
    {passages, sources}: Grounds,
    readBackground: ReadBackground,
    signal: AbortSignal,
  ): AsyncGenerator<string, void> {
    const filter = createLinkFilter(sources.map(({url}) => url));
    const messages = writePrompt(query, passages, await readBackground());
    for await (const piece of writer.stream(messages, signal)) {
      const text = filter.add(piece);
      if (text !== '') {
        yield text;
      }
    }
    const rest = filter.end();
    if (rest !== '') {
      yield rest;
    }
  }

  /** Whoever left needs no entry in the log. */
  function logFailure(error: unknown, signal: AbortSignal): void {
    if (!signal.aborted) {
      const {statusCode} = error as {statusCode?: unknown};
      log({
        level: 'error',
        event: 'ask-model',
        ...(typeof statusCode === 'number' && {status: statusCode}),
        ...describeError(error),
      });
    }
  }

  return {
    select: async (input) => toDocuments(database, await search(input)),

    async query(input, readBackground, signal) {
      const grounds = await findGrounds(input);
      const {sources} = grounds;
      if (model === null || sources.length === 0) {
        return {answer: quoteAnswer(sources), sources};
      }
      try {
        let answer = '';
        for await (const text of write(
          model,
          input,
          grounds,
          readBackground,
          signal,
        )) {
          answer += text;
        }
        return {answer: answer.trim() || NOT_FOUND_ANSWER, sources};
      } catch (error) {
        logFailure(error, signal);
        return {answer: quoteAnswer(sources), sources};
      }
    },

    async *streamQuery(input, readBackground, signal) {
      const grounds = await findGrounds(input);
      const {sources} = grounds;
      yield {event: 'sources', data: {sources}};
      if (model === null || sources.length === 0) {
        yield {event: 'delta', data: {text: quoteAnswer(sources)}};
        yield {event: 'done', data: {}};
        return;
      }
      try {
        for await (const text of write(
          model,
          input,
          grounds,
          readBackground,
          signal,
        )) {
          yield {event: 'delta', data: {text}};
        }
        yield {event: 'done', data: {}};
      } catch (error) {
        logFailure(error, signal);
        yield {
          event: 'error',
          data: {
            detail:
              'The answer could not be written to its end. The sources above hold what was found.',
          },
        };
      }
    },
  };
}
