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

/** The most entries that a reader's preferences hold, by the contract. */
const MAX_PREFERENCES = 50;

/** What a sign-up sends already, and what a backend sets by itself. */
const SIGN_UP_NAMES = [
  'banExpires',
  'banReason',
  'banned',
  'callbackURL',
  'createdAt',
  'displayUsername',
  'email',
  'emailVerified',
  'id',
  'image',
  'isAnonymous',
  'name',
  'password',
  'rememberMe',
  'role',
  'twoFactorEnabled',
  'updatedAt',
  'username',
];

/** Names that mean something else on any JavaScript object. */
const OBJECT_NAMES = ['constructor', 'prototype'];

/** For the message: what is allowed in place of what was given. */
const allow = (allowed: string) => ({params: {allowed}});

const NAME =
  'a name of at most 64 letters, digits, "_", "." and "-" that begins with a letter';

const shared = {
  // As the contract names a reader's own preferences.
  name: z
    .string()
    .refine((name) => /^[A-Za-z][\w.-]{0,63}$/.test(name), allow(NAME))
    .refine(
      (name) => !OBJECT_NAMES.includes(name),
      allow(`another name than ${quoted(OBJECT_NAMES)}`),
    ),
  label: words,
  hint: words.optional(),
  required: z.boolean().default(false),
};

/** An empty list, or one whose only choice is none, has nothing to choose. */
const choices = z
  .array(z.strictObject({value: z.string(), label: words}))
  .refine(
    (options) => options.some(({value}) => value !== ''),
    allow('a list of at least one choice with a "value" and a "label"'),
  )
  .refine(
    (options) => !hasTwins(options.map(({value}) => value)),
    allow('choices whose values are all different'),
  );

const fieldOfType = z.discriminatedUnion('type', [
  z.strictObject({
    ...shared,
    type: z.literal('text'),
    maxLength: z.int().min(1).max(MAX_LENGTH).default(200),
    default: z.string().default(''),
  }),
  z.strictObject({
    ...shared,
    type: z.literal('select'),
    options: choices,
    default: z.string().default(''),
  }),
  z.strictObject({
    ...shared,
    type: z.literal('checkbox'),
    default: z.boolean().default(false),
  }),
]);

const ownField = fieldOfType.superRefine((field, context) => {
  const refuseDefault = (allowed: string) => {
    context.addIssue({code: 'custom', path: ['default'], ...allow(allowed)});
  };
  if (field.type === 'select' && field.default !== '') {
    const values = field.options.map(({value}) => value);
    if (!values.includes(field.default)) {
      refuseDefault(`one of its options: ${quoted(values)}`);
    }
  }
  if (field.type === 'text' && field.default.length > field.maxLength) {
    refuseDefault(
      `a text of at most ${field.maxLength} characters, which is its "maxLength"`,
    );
  }
});

function hasTwins(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

const ownFields = z
  .array(ownField)
  .refine(
    (fields) => !hasTwins(fields.map(({name}) => name)),
    allow('a name of its own to each field'),
  );

/** The option `preferences`: entries of the owner's own, kept by the contract. */
export const preferenceFields = ownFields.refine(
  (fields) => fields.length <= MAX_PREFERENCES,
  allow(`at most ${MAX_PREFERENCES} fields`),
);

/** The option `signUpFields`: what is sent along with a sign-up. */
export const signUpFields = ownFields.superRefine((fields, context) => {
  fields.forEach(({name}, index) => {
    if (SIGN_UP_NAMES.includes(name)) {
      context.addIssue({
        code: 'custom',
        path: [index, 'name'],
        ...allow(
          `another name: a sign-up has a meaning of its own for ${quoted(SIGN_UP_NAMES)}`,
        ),
      });
    }
  });
});

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
