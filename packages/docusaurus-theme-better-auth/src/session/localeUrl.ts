type LocaleSite = {url: string; baseUrl: string};

/**
 * The URL of the page that a reader is on, in another locale of the site.
 *
 * @param here the site in the current locale
 * @param there the site in the other one
 */
export function localeUrl(
  {pathname, search, hash}: Pick<Location, 'pathname' | 'search' | 'hash'>,
  here: LocaleSite,
  there: LocaleSite,
): string {
  const page = pathname.startsWith(here.baseUrl)
    ? pathname.slice(here.baseUrl.length)
    : '';
  const origin = here.url === there.url ? '' : there.url;
  return origin + there.baseUrl + page + search + hash;
}
