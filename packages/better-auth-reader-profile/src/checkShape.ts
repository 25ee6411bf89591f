import * as z from 'zod/mini';
import {ReaderProfileError} from './problem.js';

/** The most mistakes that an answer lists. */
const MAX_ERRORS = 20;

/**
 * A value of the shape that a schema, of `zod` or `zod/mini`, describes.
 *
 * @param place What the value is of the request; each error's `loc` begins
 *   with it. Default: `body`.
 * @throws {ReaderProfileError} 422, each wrong field in words.
 */
export function checkShape<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
  place: 'body' | 'query' | 'path' = 'body',
): z.output<Schema> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) {
    return parsed.data;
  }
  const errors = parsed.error.issues
    .slice(0, MAX_ERRORS)
    .map(({path, message}) => ({
      loc: [
        place,
        ...path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
      ],
      msg: message,
    }));
  throw new ReaderProfileError(
    422,
    errors
      .map(({loc, msg}) => `${loc.slice(1).join('.') || place}: ${msg}`)
      .join('; '),
    errors,
  );
}
