import {useCallback} from 'react';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {readRedirect} from '../session/redirect';
import {
  askForChallenge,
  LANDING,
  type CallbackUrls,
  type VerificationPurpose,
} from '../session/redirectFlow';
import {useCapabilities} from './useCapabilities';
import {useAuthSettings} from './useAuthSettings';
import {useSiteUrl} from './useSiteUrl';

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
  const {handoff} = useCapabilities();
  const {search} = useLocation();
  const baseUrl = useBaseUrl('/');
  const siteUrl = useSiteUrl();

  return useCallback(
    async ({page = 'authCallback', purpose, redirect} = {}) => {
      const back =
        redirect ??
        readRedirect(new URLSearchParams(search).get('redirect'), {
          origin: window.location.origin,
          baseUrl,
        });
      const parameters = {
        ...(back !== null && {redirect: back}),
        ...(purpose && {[LANDING.purpose]: purpose}),
        ...(handoff && (await askForChallenge())),
      };
      const landing = paths[page] ?? paths.authCallback ?? back ?? baseUrl;
      const error = (page === 'authCallback' && paths.authError) || landing;
      return {
        callbackURL: siteUrl(landing, parameters),
        newUserCallbackURL: siteUrl(landing, {
          ...parameters,
          [LANDING.isNew]: '1',
        }),
        errorCallbackURL: siteUrl(error, parameters),
      };
    },
    [baseUrl, handoff, paths, search, siteUrl],
  );
}
