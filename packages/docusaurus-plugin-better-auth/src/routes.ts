import {normalizeUrl} from '@docusaurus/utils';
import type {AuthPageProps, PageName} from './globalData';
import type {CheckedOptions} from './options';
import type {PluginContentLoadedActions} from '@docusaurus/types';

/**
 * A page of ours; `path` includes the site's `baseUrl` and locale. The
 * sections of one page have its name and paths of their own.
 */
export type AuthPage = {
  name: PageName;
  path: string;
  component: string;
  module: string;
};

type PageGroup = {
  /** The theme's module that has the pages of one group, which load as one. */
  module: string;
  /** The component of each page, and of each of its sections by their path. */
  components: Record<string, string>;
};

/** The theme imports it from `@generated`. */
const PAGE_PROPS_FILE = 'pageProps.json';

const RECOVERY = '@better-auth-pages/recovery';

const PAGES: Record<PageName, PageGroup> = {
  signIn: {
    module: '@better-auth-pages/signIn',
    components: {'': '@theme/SignInPage'},
  },
  signUp: {
    module: '@better-auth-pages/signUp',
    components: {'': '@theme/SignUpPage'},
  },
  forgotPassword: {
    module: RECOVERY,
    components: {'': '@theme/ForgotPasswordPage'},
  },
  resetPassword: {
    module: RECOVERY,
    components: {'': '@theme/ResetPasswordPage'},
  },
  verifyEmail: {
    module: RECOVERY,
    components: {'': '@theme/VerifyEmailPage'},
  },
  twoFactor: {
    module: '@better-auth-pages/twoFactor',
    components: {'': '@theme/TwoFactorPage'},
  },
  authCallback: {
    module: RECOVERY,
    components: {'': '@theme/AuthCallbackPage'},
  },
  authError: {module: RECOVERY, components: {'': '@theme/AuthErrorPage'}},
  deleteAccount: {
    module: RECOVERY,
    components: {'': '@theme/DeleteAccountPage'},
  },
  profile: {
    module: '@better-auth-pages/profile',
    components: {
      '': '@theme/ProfileAccountPage',
      security: '@theme/ProfileSecurityPage',
      'reader-profile': '@theme/ProfileReaderProfilePage',
      preferences: '@theme/ProfilePreferencesPage',
      privacy: '@theme/ProfilePrivacyPage',
    },
  },
  admin: {
    module: '@better-auth-pages/admin',
    components: {
      '': '@theme/AdminUsersPage',
      events: '@theme/AdminEventsPage',
      consent: '@theme/AdminConsentPage',
      usage: '@theme/AdminUsagePage',
    },
  },
};

/** The pages that this site has turned on, each before its sections. */
export function authPages(
  baseUrl: string,
  {routeBasePath, pages}: Pick<CheckedOptions, 'routeBasePath' | 'pages'>,
): AuthPage[] {
  return (Object.keys(PAGES) as PageName[]).flatMap((name) => {
    const page = pages[name];
    const {module, components} = PAGES[name];
    return page === false
      ? []
      : Object.entries(components).map(([section, component]) => ({
          name,
          path: normalizeUrl([baseUrl, routeBasePath, page, section]),
          component,
          module,
        }));
  });
}

/**
 * Injects our pages; Docusaurus applies the site's `trailingSlash`.
 *
 * Docusaurus names each route's component, and each copy of its `props`, in
 * the bundle of every doc page. So a group's pages have one component, which
 * shows the page of the route, and imports the props that all pages share.
 */
export async function addAuthRoutes(
  {
    addRoute,
    createData,
  }: Pick<PluginContentLoadedActions, 'addRoute' | 'createData'>,
  pages: readonly AuthPage[],
  props: AuthPageProps,
): Promise<void> {
  await createData(PAGE_PROPS_FILE, props);
  for (const {path, module} of pages) {
    addRoute({path, component: module, exact: true});
  }
}
