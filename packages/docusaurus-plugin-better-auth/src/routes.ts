import {normalizeUrl} from '@docusaurus/utils';
import type {AuthPageProps, PageName} from './globalData';
import type {CheckedOptions} from './options';
import type {PluginContentLoadedActions} from '@docusaurus/types';

/**
 * A page of ours; `path` includes the site's `baseUrl` and locale. The
 * sections of one page have its name and paths of their own.
 */
export type AuthPage = {name: PageName; path: string; component: string};

/** The component of each page, and of each of its sections by their path. */
const COMPONENTS: Record<PageName, Record<string, string>> = {
  signIn: {'': '@theme/SignInPage'},
  signUp: {'': '@theme/SignUpPage'},
  forgotPassword: {'': '@theme/ForgotPasswordPage'},
  resetPassword: {'': '@theme/ResetPasswordPage'},
  verifyEmail: {'': '@theme/VerifyEmailPage'},
  twoFactor: {'': '@theme/TwoFactorPage'},
  authCallback: {'': '@theme/AuthCallbackPage'},
  authError: {'': '@theme/AuthErrorPage'},
  deleteAccount: {'': '@theme/DeleteAccountPage'},
  profile: {
    '': '@theme/ProfileAccountPage',
    security: '@theme/ProfileSecurityPage',
    'reader-profile': '@theme/ProfileReaderProfilePage',
    preferences: '@theme/ProfilePreferencesPage',
    privacy: '@theme/ProfilePrivacyPage',
  },
  admin: {
    '': '@theme/AdminUsersPage',
    events: '@theme/AdminEventsPage',
    consent: '@theme/AdminConsentPage',
    usage: '@theme/AdminUsagePage',
  },
};

/** The pages that this site has turned on, each before its sections. */
export function authPages(
  baseUrl: string,
  {routeBasePath, pages}: Pick<CheckedOptions, 'routeBasePath' | 'pages'>,
): AuthPage[] {
  return (Object.keys(COMPONENTS) as PageName[]).flatMap((name) => {
    const page = pages[name];
    return page === false
      ? []
      : Object.entries(COMPONENTS[name]).map(([section, component]) => ({
          name,
          path: normalizeUrl([baseUrl, routeBasePath, page, section]),
          component,
        }));
  });
}

/**
 * Injects our pages; Docusaurus applies the site's `trailingSlash`.
 *
 * All pages have the same props. As the routes' `props` Docusaurus would write
 * them once for each, and name each copy in the bundle of every doc page; so
 * this names one module as it does itself.
 */
export async function addAuthRoutes(
  {
    addRoute,
    createData,
  }: Pick<PluginContentLoadedActions, 'addRoute' | 'createData'>,
  pages: readonly AuthPage[],
  props: AuthPageProps,
): Promise<void> {
  const propsModule = await createData('pageProps.json', props);
  for (const {path, component} of pages) {
    addRoute({path, component, exact: true, modules: {__props: propsModule}});
  }
}
