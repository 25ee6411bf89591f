import {initSite} from './initSite';
import type {Plugin} from '@docusaurus/types';

type Cli = Parameters<NonNullable<Plugin['extendCli']>>[0];

type InitFlags = {backend?: string; yes?: boolean};

/** Adds `docusaurus better-auth:init`. */
export function addInitCommand(cli: Cli, siteDir: string): void {
  cli
    .command('better-auth:init')
    .description(
      'Adds what is missing of the plugin, the theme and the navbar item to the config.',
    )
    .option(
      '--backend <url>',
      'your backend (default: none, and `docusaurus start` runs one on trial)',
    )
    .option('-y, --yes', 'writes without asking')
    .action(async ({backend, yes = false}: InitFlags) => {
      process.exitCode = await initSite({
        siteDir,
        backendUrl: backend ?? null,
        yes,
        print: (text) => {
          console.log(text);
        },
      });
    });
}
