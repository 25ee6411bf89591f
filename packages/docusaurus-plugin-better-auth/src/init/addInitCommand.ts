import {initSite} from './initSite';
import type {Plugin} from '@docusaurus/types';

type Cli = Parameters<NonNullable<Plugin['extendCli']>>[0];

/** Adds `docusaurus better-auth:init`. */
export function addInitCommand(cli: Cli, siteDir: string): void {
  cli
    .command('better-auth:init')
    .description(
      'Adds what is missing of the plugin, the theme and the navbar item to the config.',
    )
    .option('-y, --yes', 'writes without asking')
    .action(async ({yes = false}: {yes?: boolean}) => {
      process.exitCode = await initSite({
        siteDir,
        yes,
        print: (text) => {
          console.log(text);
        },
      });
    });
}
