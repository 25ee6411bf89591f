import {useCallback} from 'react';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {readRedirect} from '../session/redirect';
import {
  askForChallenge,
  callbackUrls,
  LANDING,
  type CallbackUrls,
  type VerificationPurpose,
} from '../session/redirectFlow';
import {useCapabilitiesQuery} from './useCapabilitiesQuery';
import {useAuthSettings} from './useAuthSettings';

type Flow = {
  /** Where the flow lands. Default: `authCallback`, which finishes a sign-in. */
  page?: 'authCallback' | 'verifyEmail';
  /** What a link to confirm an e-mail address is asked for. */
  purpose?: VerificationPurpose;
  /** Path to go on to in the end. Default: the way back of this page. */
  redirect?: string;
};

/**
 * A function that begins a flow which leaves the page and comes back by a
 * navigation: a social provider, a link in a message. It resolves to the URLs
 * to give to Better Auth, and is for the moment of the click.
 *
 * @example
 * ```ts
 * const beginRedirectFlow = useRedirectFlow();
 * await callAuthPath('/sign-in/social', {
 *   body: {provider, disableRedirect: true, ...(await beginRedirectFlow())},
 *   schema,
 * });
 * ```
 */
export function useRedirectFlow(): (flow?: Flow) => Promise<CallbackUrls> {
  const {paths} = useAuthSettings();
  const {handoff} = useCapabilitiesQuery();
  const {siteConfig} = useDocusaurusContext();
  const {search} = useLocation();
  const baseUrl = useBaseUrl('/');

  return useCallback(
    async ({page = 'authCallback', purpose, redirect} = {}) => {
      const back =
        redirect ??
        readRedirect(new URLSearchParams(search).get('redirect'), {
          origin: window.location.origin,
          baseUrl,
        });
      const landing = paths[page] ?? paths.authCallback ?? back ?? baseUrl;
      // A host that adds the slash by a redirect may lose the query.
      const slashed = (path: string) =>
        siteConfig.trailingSlash === true ? path.replace(/\/?$/, '/') : path;
      return callbackUrls(
        {
          landing: slashed(landing),
          error: slashed(
            (page === 'authCallback' ? paths.authError : null) ?? landing,
          ),
        },
        {
          ...(back !== null && {redirect: back}),
          ...(purpose && {[LANDING.purpose]: purpose}),
          ...(handoff && (await askForChallenge())),
        },
      );
    },
    [baseUrl, handoff, paths, search, siteConfig.trailingSlash],
  );
}
