import * as z from 'zod/mini';

/** Answer of `GET /api/v1/consent-policies/{version or "current"}`. */
export const ConsentText = z.object({
  version: z.string(),
  purpose: z.string(),
  /** Language of this text, which may be another than the one asked for. */
  locale: z.string(),
  controller: z.string(),
  text: z.string(),
  /** SHA-256 of the text's UTF-8 bytes, as 64 hexadecimal digits. */
  sha256: z.string(),
});
export type ConsentText = z.infer<typeof ConsentText>;

/** One decision of a reader about a consent text. */
export const ConsentDecision = z.object({
  version: z.string(),
  purpose: z.string(),
  decision: z.enum(['given', 'withdrawn']),
  decided_at: z.iso.datetime({offset: true}),
});
export type ConsentDecision = z.infer<typeof ConsentDecision>;

/** Answer of `GET /api/v1/consents`: every decision, newest first. */
export const ConsentHistory = z.object({consents: z.array(ConsentDecision)});
export type ConsentHistory = z.infer<typeof ConsentHistory>;
