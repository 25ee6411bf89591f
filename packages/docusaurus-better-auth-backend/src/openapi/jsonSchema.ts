import * as z from 'zod';
import type {RouteSchema} from '../http/route.js';

export type Json = Record<string, unknown>;

/**
 * A zod schema as OpenAPI 3.1 has it: JSON Schema 2020-12.
 *
 * @param io `input` for what a client sends, `output` for what it gets.
 */
export function toJsonSchema(
  schema: RouteSchema,
  io: 'input' | 'output',
): Json {
  // What zod/mini makes is of the same core, which is all that is read.
  const {$schema: _dialect, ...jsonSchema} = z.toJSONSchema(
    schema as z.core.$ZodType,
    {io, unrepresentable: 'any'},
  );
  return jsonSchema;
}

/** An error body as every route of ours answers it: RFC 9457. */
export const ProblemBody = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  errors: z
    .array(
      z.strictObject({
        loc: z.array(z.union([z.string(), z.number()])),
        msg: z.string(),
      }),
    )
    .optional(),
});
