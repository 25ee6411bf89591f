import {normalizeUrl} from '@docusaurus/utils';
import {PLUGIN_NAME, type AuthPageProps, type PageName} from './globalData';
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
  group: PageGroup;
};

/** Pages of which a reader who opens one may well open the next: one chunk. */
type PageGroup =
  'signIn' | 'signUp' | 'twoFactor' | 'recovery' | 'profile' | 'admin';

const PAGES: Record<
  PageName,
  {
    group: PageGroup;
    /** The component of the page, and of each of its sections by their path. */
    components: Record<string, string>;
  }
> = {
  signIn: {group: 'signIn', components: {'': '@theme/SignInPage'}},
  signUp: {group: 'signUp', components: {'': '@theme/SignUpPage'}},
  forgotPassword: {
    group: 'recovery',
    components: {'': '@theme/ForgotPasswordPage'},
  },
  resetPassword: {
    group: 'recovery',
    components: {'': '@theme/ResetPasswordPage'},
  },
  verifyEmail: {group: 'recovery', components: {'': '@theme/VerifyEmailPage'}},
  twoFactor: {group: 'twoFactor', components: {'': '@theme/TwoFactorPage'}},
  authCallback: {
    group: 'recovery',
    components: {'': '@theme/AuthCallbackPage'},
  },
  authError: {group: 'recovery', components: {'': '@theme/AuthErrorPage'}},
  deleteAccount: {
    group: 'recovery',
    components: {'': '@theme/DeleteAccountPage'},
  },
  profile: {
    group: 'profile',
    components: {
      '': '@theme/ProfileAccountPage',
      security: '@theme/ProfileSecurityPage',
      'reader-profile': '@theme/ProfileReaderProfilePage',
      preferences: '@theme/ProfilePreferencesPage',
      privacy: '@theme/ProfilePrivacyPage',
    },
  },
  admin: {
    group: 'admin',
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
    const {group, components} = PAGES[name];
    return page === false
      ? []
      : Object.entries(components).map(([section, component]) => ({
          name,
          path: normalizeUrl([baseUrl, routeBasePath, page, section]),
          component,
          group,
        }));
  });
}

const PAGE_PROPS_FILE = 'pageProps.json';

/** The source of a component that shows the page of the route it is given to. */
function groupSource(pages: readonly AuthPage[]): string {
  const imports = pages.map(
    ({component}, index) =>
      `import Page${String(index)} from ${JSON.stringify(component)};`,
  );
  const entries = pages.map(
    ({path}, index) =>
      `  ${JSON.stringify(path.replace(/\/$/, ''))}: Page${String(index)},`,
  );
  return `import {createElement} from 'react';
import pageProps from './${PAGE_PROPS_FILE}';
${imports.join('\n')}

const pages = {
${entries.join('\n')}
};

export default function PageOfRoute(props) {
  const path = props.route.path.replace(/\\/$/, '');
  return createElement(pages[path], {...pageProps, ...props});
}
`;
}

/**
 * Injects our pages; Docusaurus applies the site's `trailingSlash`.
 *
 * Docusaurus names each route's component, and each copy of its `props`, in
 * the bundle of every doc page. So the pages of a group have one component,
 * which is written here, and imports the props that all pages share.
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
  for (const group of new Set(pages.map((page) => page.group))) {
    const ofGroup = pages.filter((page) => page.group === group);
    await createData(`${group}.js`, groupSource(ofGroup));
    for (const {path} of ofGroup) {
      addRoute({
        path,
        // Its alias: the path of the machine would be in every reader's bundle.
        component: `@generated/${PLUGIN_NAME}/default/${group}.js`,
        exact: true,
      });
    }
  }
}
