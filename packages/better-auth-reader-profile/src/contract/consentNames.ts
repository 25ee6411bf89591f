import * as z from 'zod/mini';

/** A consent text's version as it travels: short, printable, opaque. */
export const ConsentVersion = z
  .string({error: 'Not a consent version'})
  .check(z.regex(/^[\w.:-]{1,64}$/, {error: 'Not a consent version'}));

/**
 * A BCP 47 language tag, as it names the consent text that was shown; with
 * underscores too, as sites may call their locales.
 */
export const ConsentLocale = z
  .string({error: 'Not a language tag'})
  .check(z.regex(/^[A-Za-z0-9_-]{1,35}$/, {error: 'Not a language tag'}));
