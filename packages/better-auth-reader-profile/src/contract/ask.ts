import * as z from 'zod/mini';
import {codePointLength, holdsLoneSurrogate, holdsNul} from './storableText.js';

/** The most a question may hold, in Unicode code points. */
export const ASK_QUERY_MAX_LENGTH = 2000;

export const ASK_LIMIT_MAX = 50;
export const ASK_LIMIT_DEFAULT = 8;

const Query = z.string({error: 'Must be text'}).check(
  z.refine((text) => text !== '', {error: 'Must not be empty'}),
  z.refine((text) => codePointLength(text) <= ASK_QUERY_MAX_LENGTH, {
    error: `Must hold at most ${ASK_QUERY_MAX_LENGTH} characters`,
  }),
  z.refine((text) => !holdsNul(text), {
    error: 'Must not hold a NUL character',
  }),
  z.refine((text) => !holdsLoneSurrogate(text), {
    error: 'Must not hold half a character (a lone surrogate)',
  }),
  // JSON Schema counts code points too.
  z.meta({minLength: 1, maxLength: ASK_QUERY_MAX_LENGTH}),
);

const LIMIT_ERROR = `Must be a whole number from 1 to ${ASK_LIMIT_MAX}`;

/**
 * Body of `POST /api/v1/select` and `POST /api/v1/query`. Unknown keys are
 * ignored. `locale` keeps to pages in that locale; left out, all are searched.
 */
export const SelectInput = z.object(
  {
    query: Query,
    limit: z._default(
      z
        .int({error: LIMIT_ERROR})
        .check(
          z.minimum(1, {error: LIMIT_ERROR}),
          z.maximum(ASK_LIMIT_MAX, {error: LIMIT_ERROR}),
        ),
      ASK_LIMIT_DEFAULT,
    ),
    locale: z.optional(
      z.nullable(
        z.string({error: 'Not a locale'}).check(
          z.regex(/^[A-Za-z0-9_-]{1,35}$/, {
            error: 'Not a locale',
          }),
        ),
      ),
    ),
  },
  {error: 'Must be a JSON object'},
);
export type SelectInput = z.infer<typeof SelectInput>;

/**
 * A place in the docs. `url` is a path that includes the site's `baseUrl`.
 * `snippet` is plain text, never HTML. `score` is greater than 0 and at most 1
 * on our servers, the better the higher, and compares within one answer only.
 */
export const AskDocument = z.object({
  title: z.string(),
  url: z.string(),
  snippet: z.string(),
  score: z.number(),
  /** Where the words asked for stand in `snippet`: UTF-16 `[start, end)`. */
  highlights: z.optional(z.array(z.tuple([z.int(), z.int()]))),
});
export type AskDocument = z.infer<typeof AskDocument>;

/** Answer of `POST /api/v1/select`, the best first. */
export const SelectAnswer = z.object({documents: z.array(AskDocument)});
export type SelectAnswer = z.infer<typeof SelectAnswer>;

/**
 * Answer of `POST /api/v1/query`. `answer` is plain text; `[1]` in it refers
 * to the first source. Without a source, the docs do not answer it.
 */
export const QueryAnswer = z.object({
  answer: z.string(),
  sources: z.array(AskDocument),
});
export type QueryAnswer = z.infer<typeof QueryAnswer>;

/**
 * What `POST /api/v1/query` sends with `Accept: text/event-stream`: `sources`
 * first, the answer in `delta`s, then `done`; or `error` in place of the rest.
 * Each is an event of that name, with its data as JSON.
 */
export const QueryEvent = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('sources'),
    data: z.object({sources: z.array(AskDocument)}),
  }),
  z.object({event: z.literal('delta'), data: z.object({text: z.string()})}),
  z.object({event: z.literal('done'), data: z.object({})}),
  z.object({event: z.literal('error'), data: z.object({detail: z.string()})}),
]);
export type QueryEvent = z.infer<typeof QueryEvent>;
