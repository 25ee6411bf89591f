import type {DoctorFlags} from './runDoctor';
import type {CheckedOptions} from '../options';
import type {LoadContext, Plugin} from '@docusaurus/types';

type Cli = Parameters<NonNullable<Plugin['extendCli']>>[0];

/** Adds `docusaurus better-auth:doctor`. The doctor is loaded when it is called. */
export function addDoctorCommand(
  cli: Cli,
  context: LoadContext,
  options: CheckedOptions,
): void {
  cli
    .command('better-auth:doctor')
    .description(
      'Find out why readers cannot sign in, and what to change. Exit code: 0 no trouble, 1 trouble, 2 it could not run.',
    )
    .option('--backend <url>', 'the backend (default: the option "backendUrl")')
    .option(
      '--origin <url>',
      'an address of the site, several by commas (default: "url" of the config)',
      (given: string, others: string[]) => [...others, given],
      [],
    )
    .option('--json', 'print the report as JSON')
    .option(
      '--sign-up',
      'also make a throw-away account and delete it again (default: no account is made or changed)',
    )
    .action(async (flags: DoctorFlags) => {
      const {runDoctor} = await import('./runDoctor.js');
      process.exitCode = await runDoctor(context, options, flags);
    });
}
