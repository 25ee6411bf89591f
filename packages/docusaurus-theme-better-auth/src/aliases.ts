import path from 'node:path';

/** By what is imported. */
export type Aliases = Record<string, string | false | string[]>;

/** As much of a bundler configuration as is read here. */
export type BundlerConfig = {
  resolve?: {alias?: Aliases | unknown[] | false};
};

/** The alias under which the site's Better Auth client is imported. */
export const AUTH_CLIENT_ALIAS = '@better-auth-site/auth-client';

function readAlias(config: BundlerConfig, name: string): unknown {
  const alias = config.resolve?.alias;
  return alias && !Array.isArray(alias) ? alias[name] : undefined;
}

/**
 * Puts our wrapper in front of whatever `@theme/<component>` means on this
 * site: the wrapper imports that under a private alias. A `theme/Root` in this
 * package would be replaced without a word by the site's own, and would
 * replace other plugins'.
 *
 * @throws Error where no theme provides the component.
 * @see https://github.com/facebook/docusaurus/issues/4530
 */
export function chainAlias(
  config: BundlerConfig,
  component: string,
): Record<string, string> {
  const name = `@theme/${component}`;
  const wrapped = readAlias(config, name);
  if (typeof wrapped !== 'string') {
    throw new Error(
      `docusaurus-theme-better-auth wraps "${name}", which no theme of this site provides. Add @docusaurus/theme-classic, or a preset that has it, before docusaurus-theme-better-auth.`,
    );
  }
  return {
    [name]: path.join(__dirname, 'wrappers', `${component}.js`),
    [`@better-auth-wrapped/${component}`]: wrapped,
  };
}

/** The packaged Better Auth client, where the site has named none of its own. */
export function defaultAuthClientAlias(
  config: BundlerConfig,
): Record<string, string> {
  return readAlias(config, AUTH_CLIENT_ALIAS) === undefined
    ? {
        [AUTH_CLIENT_ALIAS]: path.join(
          __dirname,
          'session',
          'defaultAuthClient.js',
        ),
      }
    : {};
}
