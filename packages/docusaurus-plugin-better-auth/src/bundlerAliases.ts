import {configurationError} from './configurationError';
import {PLUGIN_NAME} from './globalData';
import type {AuthPage} from './routes';
import type {Plugin} from '@docusaurus/types';

/** As much of a bundler's configuration as is read here. */
type BundlerConfig = {
  resolve?: {alias?: Record<string, unknown> | unknown[] | false};
};

/** The alias under which the theme imports the site's Better Auth client. */
const AUTH_CLIENT_ALIAS = '@better-auth-site/auth-client';

/**
 * Names the site's own Better Auth client to the bundler. Without one the
 * theme names its packaged client.
 *
 * @throws Error where no theme has the components of our pages, which the
 * bundler would report without saying what to do.
 */
export function bundlerAliases(
  config: BundlerConfig,
  pages: readonly AuthPage[],
  authClient: string | null,
): ReturnType<NonNullable<Plugin['configureWebpack']>> {
  const aliases = config.resolve?.alias;
  const missing = pages.find(
    ({component}) =>
      !aliases || Array.isArray(aliases) || aliases[component] === undefined,
  );
  if (missing) {
    throw configurationError(
      `${PLUGIN_NAME} needs a theme that has "${missing.component}". Add 'docusaurus-theme-better-auth' to "themes" in docusaurus.config.`,
    );
  }
  return authClient === null
    ? {}
    : {resolve: {alias: {[AUTH_CLIENT_ALIAS]: authClient}}};
}
