import {isStart} from './cliCommand';
import {DEFAULT_OPTIONS} from './defaultOptions';
import {findBackendPackage} from './trial/backendPackage';
import {endTrial, wantTrial} from './trial/trial';
import type {CheckedOptions, PluginOptions} from './options';
import type {AuthPage} from './routes';
import type {LoadContext} from '@docusaurus/types';

/**
 * The options with a backend: the owner's, or the one on trial, which runs
 * from then on.
 */
export async function settleBackend(
  {siteDir, siteConfig}: Pick<LoadContext, 'siteDir' | 'siteConfig'>,
  options: CheckedOptions,
  pages: readonly AuthPage[],
): Promise<PluginOptions> {
  const {backendUrl} = options;
  if (backendUrl !== undefined) {
    if (isStart()) {
      endTrial();
    }
    return {...options, backendUrl};
  }
  const module = isStart() ? findBackendPackage(siteDir) : null;
  if (module === null) {
    // For commands that only look at the site: nothing of this is bundled.
    return {...options, backendUrl: ''};
  }
  const pathOf = (name: AuthPage['name']) =>
    pages.find((page) => page.name === name)?.path ?? null;
  const {authBasePath, apiBasePath} = DEFAULT_OPTIONS;
  return {
    ...options,
    backendUrl: await wantTrial({
      siteDir,
      title: siteConfig.title,
      module,
      paths: {signUp: pathOf('signUp'), authError: pathOf('authError')},
    }),
    authBasePath,
    apiBasePath,
  };
}
