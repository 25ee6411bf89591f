import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

/**
 * The paths of our pages that are a step on the way to somewhere, so that
 * nobody is sent back to them.
 */
export function formPaths({
  paths: {profile: _profile, admin: _admin, ...steps},
}: Pick<PluginGlobalData, 'paths'>): (string | null)[] {
  return Object.values(steps);
}
