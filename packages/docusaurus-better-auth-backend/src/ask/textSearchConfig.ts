/** Postgres's text search configurations by language. */
const CONFIGS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
};

/**
 * The configuration that knows a locale's grammar: `english` for `en-GB`.
 * `simple`, which takes words as they are, for a language without one.
 *
 * @param available What this Postgres has; older ones have fewer.
 */
export function textSearchConfig(
  locale: string,
  available: ReadonlySet<string>,
): string {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  const config = Object.hasOwn(CONFIGS, language)
    ? CONFIGS[language]
    : undefined;
  return config !== undefined && available.has(config) ? config : 'simple';
}
