import * as z from 'zod/mini';

/**
 * An error body. `application/problem+json` (RFC 9457), or FastAPI's
 * `{"detail": string}` and `{"detail": [{"loc": [...], "msg": "..."}]}`.
 */
export const Problem = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.optional(z.number()),
  detail: z.union([
    z.string(),
    z.array(
      z.object({
        loc: z.array(z.union([z.string(), z.number()])),
        msg: z.string(),
      }),
    ),
  ]),
});
export type Problem = z.infer<typeof Problem>;

/** What our own servers answer: RFC 9457 with a string `detail`. */
export type ProblemDetails = {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: {loc: (string | number)[]; msg: string}[];
};
