import type {PluginGlobalData} from './globalData';
import type {PluginOptions} from './options';
import type {AuthPage, PageName} from './routes';

/** What every page of the site is told: addresses only. */
export function buildGlobalData(
  {backendUrl, authBasePath, apiBasePath, session}: PluginOptions,
  pages: readonly AuthPage[],
): PluginGlobalData {
  const pathOf = (name: PageName) =>
    pages.find((page) => page.name === name)?.path ?? null;
  return {
    backendUrl,
    authBasePath,
    apiBasePath,
    session,
    signInPath: pathOf('signIn'),
    signUpPath: pathOf('signUp'),
    profilePath: pathOf('profile'),
  };
}
