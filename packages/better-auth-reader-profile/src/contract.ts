import * as z from 'zod/mini';

/*
 * The wire contract, version 1: the only definition of these shapes, shared by
 * servers and browsers. Names are snake_case because they are what travels.
 * Written with `zod/mini`, since browsers load it too.
 */
export * from './contract/admin.js';
export * from './contract/ask.js';
export * from './contract/askPassages.js';
export * from './contract/authentication.js';
export * from './contract/capabilities.js';
export * from './contract/consentNames.js';
export * from './contract/consents.js';
export * from './contract/preferences.js';
export * from './contract/profile.js';
export * from './contract/readerExport.js';
export {codePointLength} from './contract/storableText.js';

/** The most a request body may hold, in bytes. */
export const BODY_MAX_BYTES = 64 * 1024;

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
