import type {DoctorContext} from './context';
import type {Finding} from './report';

/** One thing that is looked at. */
export type Check = {
  /** Stays the same from version to version: it is in the JSON. */
  id: string;
  title: string;
  /** Checks whose errors would only be found again here. */
  needs: readonly string[];
  run(context: DoctorContext): Promise<Finding[] | Skipped>;
};

/** Why a check has nothing to say. */
export type Skipped = {skipped: string};

/** Lines to paste, by what they go into. */
export type Paste = Finding['paste'][number];

/** Lines for the environment of the reference backend. */
export function forEnvironment(...lines: string[]): Paste {
  return {
    into: 'the environment of docusaurus-better-auth-backend',
    lines: lines.join('\n'),
  };
}

/** Lines for the options of a Better Auth server that is the owner's. */
export function forBetterAuth(...lines: string[]): Paste {
  return {
    into: 'betterAuth({…}) of a server of your own',
    lines: lines.join('\n'),
  };
}

/** Lines for the plugin's options in the site's config. */
export function forPluginOptions(...lines: string[]): Paste {
  return {
    into: 'the options of docusaurus-plugin-better-auth in docusaurus.config',
    lines: lines.join('\n'),
  };
}
