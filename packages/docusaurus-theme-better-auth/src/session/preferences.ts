import {Preferences} from 'better-auth-reader-profile/contract';
import {callApi} from './callApi';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

const PATH = '/preferences';

/** What changes; what is left out stays, and so does each entry of `custom`. */
export type PreferencesChange = Partial<Preferences>;

/**
 * `GET {apiBasePath}/preferences`: empty ones where nothing is kept.
 *
 * @throws AuthFailure whatever goes wrong.
 */
export function readPreferences(
  settings: PluginGlobalData,
): Promise<Preferences> {
  return callApi(settings, PATH, {schema: Preferences});
}

/**
 * `PUT {apiBasePath}/preferences`; resolves to what was stored.
 *
 * @throws AuthFailure whatever goes wrong.
 */
export function replacePreferences(
  settings: PluginGlobalData,
  preferences: Preferences,
): Promise<Preferences> {
  return callApi(settings, PATH, {
    method: 'PUT',
    body: preferences,
    schema: Preferences,
  });
}
