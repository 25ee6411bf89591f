import {normalizeUrl} from '@docusaurus/utils';
import type {AuthPageProps} from './globalData';
import type {PluginOptions} from './options';
import type {PluginContentLoadedActions} from '@docusaurus/types';

/** The pages that the plugin may inject, by their name in the options. */
export type PageName = keyof PluginOptions['pages'];

/** A page of ours; `path` includes the site's `baseUrl` and locale. */
export type AuthPage = {name: PageName; path: string; component: string};

const COMPONENTS: Record<PageName, string> = {
  signIn: '@theme/SignInPage',
  signUp: '@theme/SignUpPage',
  profile: '@theme/ProfilePage',
};

/** The pages that this site has turned on. */
export function authPages(
  baseUrl: string,
  {routeBasePath, pages}: Pick<PluginOptions, 'routeBasePath' | 'pages'>,
): AuthPage[] {
  return (Object.keys(COMPONENTS) as PageName[]).flatMap((name) => {
    const page = pages[name];
    return page === false
      ? []
      : [
          {
            name,
            path: normalizeUrl([baseUrl, routeBasePath, page]),
            component: COMPONENTS[name],
          },
        ];
  });
}

/** Injects our pages; Docusaurus applies the site's `trailingSlash`. */
export function addAuthRoutes(
  {addRoute}: Pick<PluginContentLoadedActions, 'addRoute'>,
  pages: readonly AuthPage[],
  props: AuthPageProps,
): void {
  for (const {path, component} of pages) {
    addRoute({path, component, exact: true, props});
  }
}
