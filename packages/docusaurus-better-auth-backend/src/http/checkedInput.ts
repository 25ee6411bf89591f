import {
  checkShape,
  readJsonBody,
  readTextBody,
} from 'better-auth-reader-profile';
import type * as z from 'zod/mini';

/**
 * The JSON body of a request, as its schema reads it.
 *
 * @throws {ReaderProfileError} 400, 413, 415 or 422.
 */
export async function readCheckedBody<Schema extends z.core.$ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  return checkShape(schema, await readJsonBody(request));
}

/**
 * {@link readCheckedBody} of a body that may be left out: none stands for `{}`.
 *
 * @throws {ReaderProfileError} 400, 413, 415 or 422.
 */
export async function readOptionalBody<Schema extends z.core.$ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  if (
    !request.headers.has('content-type') &&
    (await readTextBody(request)) === ''
  ) {
    return checkShape(schema, {});
  }
  return readCheckedBody(request, schema);
}

/**
 * The query string of a request, as its schema reads it: an object of
 * strings, the last value where a name is given twice.
 *
 * @throws {ReaderProfileError} 422.
 */
export function readCheckedQuery<Schema extends z.core.$ZodType>(
  request: Request,
  schema: Schema,
): z.output<Schema> {
  const {searchParams} = new URL(request.url);
  return checkShape(schema, Object.fromEntries(searchParams), 'query');
}
