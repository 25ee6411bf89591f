import React, {type ComponentType, type ReactNode} from 'react';
import pageProps from '@generated/docusaurus-plugin-better-auth/default/pageProps.json';
import {useAuthSettings} from 'docusaurus-theme-better-auth/client';
import type {
  AuthPageProps,
  PageName,
  PluginGlobalData,
} from 'docusaurus-plugin-better-auth';

/** A page by its name, or a section of one as `profile/security`. */
type PageKey = PageName | `${'profile' | 'admin'}/${string}`;

const trimSlash = (path: string) => path.replace(/\/$/, '');

function keyOfPath(
  path: string,
  paths: PluginGlobalData['paths'],
  keys: readonly string[],
): string | undefined {
  return keys.find((key) => {
    const [name = '', ...section] = key.split('/');
    const page = paths[name as PageName];
    return (
      page !== null &&
      [trimSlash(page), ...section].join('/') === trimSlash(path)
    );
  });
}

/**
 * The component of all routes of a group: it shows the page of the route that
 * it is given to. One component for several routes costs doc pages, whose
 * bundle names the components of all routes, less than one for each.
 */
export function pageOfRoute(
  pages: Partial<Record<PageKey, ComponentType<AuthPageProps>>>,
): ComponentType<{route: {path: string}}> {
  return function PageOfRoute(props): ReactNode {
    const {paths} = useAuthSettings();
    const key = keyOfPath(props.route.path, paths, Object.keys(pages));
    const Page = pages[key as PageKey];
    // The plugin adds routes of these pages alone.
    return Page ? <Page {...pageProps} {...props} /> : null;
  };
}
