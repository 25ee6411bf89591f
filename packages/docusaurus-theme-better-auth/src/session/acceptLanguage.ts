/** CORS lets a longer header's request go only after asking the backend. */
const MAX_LENGTH = 128;

/**
 * The languages to ask the backend for, as `Accept-Language`: the page's first,
 * since a browser's own header knows nothing of it, and e-mail that a page
 * asks for is to be in its language; then the browser's.
 *
 * @param page BCP 47 tag of the page's language.
 * @param browser Those of `navigator.languages`.
 */
export function acceptLanguage(
  page: string,
  browser: readonly string[],
): string {
  const languages = [...new Set([page, ...browser])].filter(Boolean);
  let header = '';
  for (const [index, language] of languages.slice(0, 9).entries()) {
    const longer =
      index === 0 ? language : `${header},${language};q=0.${String(9 - index)}`;
    if (longer.length > MAX_LENGTH) {
      break;
    }
    header = longer;
  }
  return header;
}
