import {useCallback} from 'react';
import {useHistory, useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {readRedirect} from '../session/redirect';
import {scrollAfterNavigation} from '../session/restoreScroll';
import {dropReturnPoint, readReturnPoint} from '../session/returnPoint';
import {formPaths} from './formPaths';
import {useAuthSettings} from './useAuthSettings';

const withoutSlash = (path: string) => path.replace(/\/$/, '');

/**
 * The way back to the page that the reader came from: `?redirect=`, else the
 * point kept in this tab, else the site's home.
 */
export function useReturn(): {
  /** The heading of the page it leads to, where it is known. */
  title: string | null;
  /** The query that hands the way back on to a neighbouring page, or ''. */
  query: string;
  goBack: () => void;
} {
  const history = useHistory();
  const {search} = useLocation();
  const baseUrl = useBaseUrl('/');
  const isBrowser = useIsBrowser();
  const settings = useAuthSettings();

  const given = isBrowser ? new URLSearchParams(search).get('redirect') : null;

  // Read again at the moment of use: the address bar may have changed.
  const find = useCallback(() => {
    const site = {origin: window.location.origin, baseUrl};
    const point = readReturnPoint();
    const pointUrl = readRedirect(point?.url ?? null, site);
    const url =
      readRedirect(
        new URLSearchParams(window.location.search).get('redirect'),
        site,
      ) ??
      pointUrl ??
      baseUrl;
    const path = withoutSlash(new URL(url, site.origin).pathname);
    const leadsHereAgain = formPaths(settings).some(
      (own) => own !== null && withoutSlash(own) === path,
    );
    return {
      url: leadsHereAgain ? baseUrl : url,
      point: pointUrl === url ? point : null,
    };
  }, [baseUrl, settings]);

  const goBack = useCallback(() => {
    const {url, point} = find();
    if (point) {
      scrollAfterNavigation({url, scrollY: point.scrollY});
    }
    dropReturnPoint();
    // The browser's own back button then skips the form that is done with.
    history.replace(url);
  }, [find, history]);

  return {
    title: isBrowser ? (find().point?.title ?? null) : null,
    query: given === null ? '' : `?redirect=${encodeURIComponent(given)}`,
    goBack,
  };
}
