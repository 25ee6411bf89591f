import {z} from 'zod';
import {configurationError} from './configurationError';
import {PLUGIN_NAME, type OwnField} from './globalData';

/** Words for every locale, or for each. */
const words = z.union([
  z.string().refine((text) => text.trim() !== ''),
  z.record(z.string(), z.string()),
]);
export type LocalizedWords = z.output<typeof words>;

const MAX_LENGTH = 500;

const shared = {
  // As the contract names a reader's own preferences.
  name: z.string().regex(/^[A-Za-z][\w.-]{0,63}$/),
  label: words,
  hint: words.optional(),
  required: z.boolean().default(false),
};

const ownField = z.discriminatedUnion('type', [
  z.strictObject({
    ...shared,
    type: z.literal('text'),
    maxLength: z.int().min(1).max(MAX_LENGTH).default(200),
    default: z.string().default(''),
  }),
  z.strictObject({
    ...shared,
    type: z.literal('select'),
    options: z.array(z.strictObject({value: z.string(), label: words})).min(1),
    default: z.string().default(''),
  }),
  z.strictObject({
    ...shared,
    type: z.literal('checkbox'),
    default: z.boolean().default(false),
  }),
]);

/** The options `signUpFields` and `preferences`: fields of the owner's own. */
export const ownFields = z
  .array(ownField)
  .refine(
    (fields) => new Set(fields.map(({name}) => name)).size === fields.length,
  );

export type OwnFieldOptions = z.output<typeof ownFields>;

type I18n = {currentLocale: string; defaultLocale: string};

/**
 * The owner's fields with their words in the locale being built. Words are
 * looked up by the locale, then by its language, then by the default locale.
 *
 * @throws Error where there are words, but none for these.
 */
export function localizeFields(
  fields: OwnFieldOptions,
  option: string,
  i18n: I18n,
): OwnField[] {
  const read = (text: LocalizedWords) => wordsFor(text, option, i18n);
  return fields.map(({label, hint, ...field}) => {
    const said = {
      label: read(label),
      hint: hint === undefined ? null : read(hint),
    };
    return field.type === 'select'
      ? {
          ...field,
          ...said,
          options: field.options.map((choice) => ({
            value: choice.value,
            label: read(choice.label),
          })),
        }
      : {...field, ...said};
  });
}

function wordsFor(
  text: LocalizedWords,
  option: string,
  {currentLocale, defaultLocale}: I18n,
): string {
  if (typeof text === 'string') {
    return text;
  }
  const [language = currentLocale] = currentLocale.split('-');
  const found = text[currentLocale] ?? text[language] ?? text[defaultLocale];
  if (found === undefined) {
    throw configurationError(
      `The option "${option}" of ${PLUGIN_NAME} has words for: ${Object.keys(text).join(', ') || 'no locale'}. Add some for "${currentLocale}", or for the default locale "${defaultLocale}".`,
    );
  }
  return found;
}
