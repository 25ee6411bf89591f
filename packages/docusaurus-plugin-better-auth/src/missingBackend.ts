import {isBuild, isStart} from './cliCommand';
import {configurationError} from './configurationError';
import {PLUGIN_NAME} from './globalData';
import {BACKEND_PACKAGE, findBackendPackage} from './trial/backendPackage';
import type {CheckedOptions} from './options';

/** How to get a backend. */
export const INSTALLATION =
  'https://github.com/docusaurus-better-auth/docusaurus-better-auth/blob/main/website/docs/installation.md';

/** What an owner writes who has a backend. */
export const BACKEND_LINE = `['${PLUGIN_NAME}', {backendUrl: 'https://api.example.com'}]`;

const INSTALL_COMMANDS: Record<string, string> = {
  npm: 'npm install --save-dev',
  pnpm: 'pnpm add --save-dev',
  yarn: 'yarn add --dev',
  bun: 'bun add --dev',
};

/** How a package is installed by what has started this process. */
export function installCommand(
  name: string,
  env: NodeJS.ProcessEnv = process.env,
): string {
  const [runner = ''] = (env.npm_config_user_agent ?? '').split('/');
  return `${INSTALL_COMMANDS[runner] ?? INSTALL_COMMANDS.npm} ${name}`;
}

/**
 * Refuses what cannot go on without `backendUrl`: a build, and a
 * `docusaurus start` that has nothing to try accounts with.
 *
 * @throws Error that says what to set, or to install.
 */
export function refuseMissingBackend(
  siteDir: string,
  {backendUrl}: Pick<CheckedOptions, 'backendUrl'>,
  argv: readonly string[] = process.argv,
): void {
  if (backendUrl !== undefined) {
    return;
  }
  if (isBuild(argv)) {
    throw buildWithoutBackend();
  }
  if (isStart(argv) && findBackendPackage(siteDir) === null) {
    throw configurationError(
      `${PLUGIN_NAME} has no backend yet. Do one of these:
- To try accounts on this machine, install one. It then starts with your site:
    ${installCommand(BACKEND_PACKAGE)}
- To use a backend that you have, set "backendUrl" in docusaurus.config:
    ${BACKEND_LINE}
More: ${INSTALLATION}`,
    );
  }
}

/**
 * Refuses to bundle a site that has nothing to sign its readers in with, also
 * where a program and not the command line asks for it.
 *
 * @param mode The bundler's.
 * @throws Error that says what to set.
 */
export function refuseBundleWithoutBackend(
  {backendUrl}: Pick<CheckedOptions, 'backendUrl'>,
  mode: string | undefined,
  argv: readonly string[] = process.argv,
): void {
  if (backendUrl !== undefined || isStart(argv)) {
    return;
  }
  throw mode === 'production'
    ? buildWithoutBackend()
    : configurationError(
        `The option "backendUrl" of ${PLUGIN_NAME} is not set, and a backend to try accounts with is run by the \`docusaurus start\` command alone. Run that, or set it in docusaurus.config:
    ${BACKEND_LINE}
More: ${INSTALLATION}`,
      );
}

function buildWithoutBackend(): Error {
  return configurationError(
    `The option "backendUrl" of ${PLUGIN_NAME} is not set. A build needs a backend that your readers reach; the one on trial runs with \`docusaurus start\` only. Set it in docusaurus.config:
    ${BACKEND_LINE}
More: ${INSTALLATION}`,
  );
}
