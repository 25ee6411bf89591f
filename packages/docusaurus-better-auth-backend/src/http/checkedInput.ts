import {readJsonBody, ReaderProfileError} from 'better-auth-reader-profile';
import * as z from 'zod';

type Schema<Output> = z.core.$ZodType<Output>;

/**
 * Checks what a client sent by its schema.
 *
 * @param what What messages call it: `body` or `query`.
 * @throws {ReaderProfileError} 422, with one item for each part that is wrong.
 */
function check<Output>(
  schema: Schema<Output>,
  given: unknown,
  what: string,
): Output {
  const parsed = z.safeParse(schema, given);
  if (parsed.success) {
    return parsed.data;
  }
  const errors = parsed.error.issues.map(({path, message}) => ({
    loc: [what, ...path.map((part) => (typeof part === 'symbol' ? '' : part))],
    msg: message,
  }));
  const sentences = errors.map(
    ({loc, msg}) => `${loc.slice(1).join('.') || `The ${what}`}: ${msg}.`,
  );
  throw new ReaderProfileError(422, sentences.join(' '), errors);
}

/**
 * The JSON body of a request, as its schema reads it.
 *
 * @throws {ReaderProfileError} 400, 413, 415 or 422.
 */
export async function readCheckedBody<Output>(
  request: Request,
  schema: Schema<Output>,
): Promise<Output> {
  return check(schema, await readJsonBody(request), 'body');
}

/**
 * The query string of a request, as its schema reads it: an object of
 * strings, the last value where a name is given twice.
 *
 * @throws {ReaderProfileError} 422.
 */
export function readCheckedQuery<Output>(
  request: Request,
  schema: Schema<Output>,
): Output {
  const {searchParams} = new URL(request.url);
  return check(schema, Object.fromEntries(searchParams), 'query');
}
