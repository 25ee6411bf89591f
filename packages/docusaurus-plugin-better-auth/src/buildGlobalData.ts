import type {PageName, PluginGlobalData} from './globalData';
import type {PluginOptions} from './options';
import type {AuthPage} from './routes';

/** What every page of the site is told: addresses only. */
export function buildGlobalData(
  {backendUrl, authBasePath, apiBasePath, session, capabilities}: PluginOptions,
  pages: readonly AuthPage[],
): PluginGlobalData {
  const pathOf = (name: PageName) =>
    pages.find((page) => page.name === name)?.path ?? null;
  return {
    backendUrl,
    authBasePath,
    apiBasePath,
    session,
    paths: {
      signIn: pathOf('signIn'),
      signUp: pathOf('signUp'),
      forgotPassword: pathOf('forgotPassword'),
      resetPassword: pathOf('resetPassword'),
      verifyEmail: pathOf('verifyEmail'),
      twoFactor: pathOf('twoFactor'),
      authCallback: pathOf('authCallback'),
      authError: pathOf('authError'),
      deleteAccount: pathOf('deleteAccount'),
      profile: pathOf('profile'),
      admin: pathOf('admin'),
    },
    capabilities: capabilities ?? null,
  };
}
