import * as z from 'zod/mini';
import {holdsLoneSurrogate, holdsNul} from './storableText.js';

/** The version of the file that this schema describes. */
export const ASK_EXPORT_VERSION = 1;

/** What the plugin's build calls the file, in each locale's output folder. */
export const ASK_EXPORT_FILE = 'ask-passages.json';

function text(maxLength: number) {
  return z.string().check(
    z.maxLength(maxLength),
    z.refine((given) => !holdsNul(given) && !holdsLoneSurrogate(given), {
      error: 'Holds a NUL character or half a character',
    }),
  );
}

/**
 * A path on the site's own origin: what a reader's browser follows, so that
 * nothing but a path may pass.
 */
const SitePath = text(2000).check(
  z.regex(/^\/(?![/\\])[^\s\\]*$/, {
    error: 'Must be a path that begins with one "/"',
  }),
);

const Locale = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,35}$/));

/** A piece of one page: at most one section of it. */
export const AskPassage = z.object({
  /** Unlike any other in the file; the same from build to build. */
  id: text(2100).check(z.minLength(1)),
  /** The page's title. */
  title: text(1000),
  /** Headings from below the title down to the section's own. */
  heading_path: z.array(text(1000)).check(z.maxLength(10)),
  /** Path of the section: with the site's `baseUrl`, and its `#hash`. */
  url: SitePath,
  /** Plain text, never HTML. Code is in it as it is shown. */
  text: text(20_000),
  /** SHA-256 of all the rest, in hexadecimal. */
  content_hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  locale: Locale,
});
export type AskPassage = z.infer<typeof AskPassage>;

/** The pages of a site in one locale, as passages that Ask searches. */
export const AskExport = z.object({
  version: z.literal(ASK_EXPORT_VERSION),
  site: z.object({title: text(1000), base_url: SitePath, locale: Locale}),
  passages: z.array(AskPassage),
});
export type AskExport = z.infer<typeof AskExport>;
