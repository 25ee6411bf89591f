import * as z from 'zod/mini';
import {ownFieldsSchema} from './ownFieldsSchema';
import type {PreferencesChange} from './preferences';
import type {OwnField} from 'docusaurus-plugin-better-auth';

/** Names of fields that no owner's field can have: theirs begin with a letter. */
export const COLOR_MODE_FIELD = '_colorMode';
export const LOCALE_FIELD = '_locale';

const ownNames = z.object({
  // Each is left out where the site has nothing to choose from.
  [COLOR_MODE_FIELD]: z.optional(z.enum(['light', 'dark', 'system'])),
  [LOCALE_FIELD]: z.optional(z.string()),
});

/** Reads what the form for preferences holds as the change that is asked for. */
export function preferencesFormSchema(
  fields: readonly OwnField[],
): z.ZodMiniType<PreferencesChange> {
  return z.pipe(
    z.intersection(ownNames, ownFieldsSchema(fields)),
    z.transform(
      ({
        [COLOR_MODE_FIELD]: colorMode,
        [LOCALE_FIELD]: locale,
        ...custom
      }): PreferencesChange => ({
        ...(colorMode && {color_mode: colorMode}),
        ...(locale !== undefined && {locale: locale || null}),
        custom,
      }),
    ),
  );
}
