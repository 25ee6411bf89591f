import {describe, expect, it} from 'vitest';
import {validateOptions, type Options} from '../options';
import {localizeFields} from '../ownFields';

const TEXT = {name: 'company', label: 'Company', type: 'text'};
const SELECT = {
  name: 'editor',
  label: 'Editor',
  type: 'select',
  options: [
    {value: 'vim', label: 'Vim'},
    {value: 'emacs', label: 'Emacs'},
  ],
};
const NAMES =
  '"banExpires", "banReason", "banned", "callbackURL", "createdAt", "displayUsername", "email", "emailVerified", "id", "image", "isAnonymous", "name", "password", "rememberMe", "role", "twoFactorEnabled", "updatedAt", "username"';

/** What the build says of the options, without its heading. */
function mistakeIn(options: Record<string, unknown>): string {
  try {
    validateOptions({options: {backendUrl: '/', ...options}});
  } catch (error) {
    const lines = (error as Error).message.split('\n').slice(1);
    expect(lines).toHaveLength(1);
    return lines.join().replace(/^- /, '');
  }
  throw new Error('Nothing was found wrong.');
}

function mistakeInField(field: object): string {
  return mistakeIn({preferences: [field]});
}

describe('fields of an owner', () => {
  it('have defaults', () => {
    const fields: Options['preferences'] = [
      {name: 'company', label: 'Company', type: 'text'},
      {name: 'hints', label: {en: 'Hints'}, type: 'checkbox'},
    ];
    expect(
      validateOptions({
        options: {backendUrl: '/', preferences: fields, signUpFields: [SELECT]},
      }),
    ).toMatchObject({
      preferences: [
        {...TEXT, required: false, maxLength: 200, default: ''},
        {name: 'hints', type: 'checkbox', required: false, default: false},
      ],
      signUpFields: [{...SELECT, required: false, default: ''}],
    });
  });

  it.each([
    ['__proto__', 'starts with no letter'],
    ['colour mode', 'holds a space'],
    [`a${'b'.repeat(64)}`, 'is too long'],
  ])('have no name such as %s, which %s', (name) => {
    expect(mistakeInField({...TEXT, name})).toBe(
      `"preferences.0.name" is "${name}". Give a name of at most 64 letters, digits, "_", "." and "-" that begins with a letter.`,
    );
  });

  it('have no name that means something else on any object', () => {
    expect(mistakeInField({...TEXT, name: 'constructor'})).toBe(
      '"preferences.0.name" is "constructor". Give another name than "constructor", "prototype".',
    );
  });

  it('have different names', () => {
    expect(
      mistakeIn({preferences: [TEXT, {...SELECT, name: 'company'}]}),
    ).toMatch(
      /^"preferences" is \[.*…\. Give a name of its own to each field\.$/,
    );
  });

  it('have words', () => {
    expect(mistakeInField({...TEXT, label: ' '})).toMatch(
      /^"preferences\.0\.label" is " "\./,
    );
  });

  it('are of a type that is known', () => {
    expect(mistakeInField({...TEXT, type: 'date'})).toBe(
      '"preferences.0.type" is "date". Give a list of fields with different names, each with "name", "label" and "type": "text", "select" (with "options") or "checkbox".',
    );
  });

  it('have no setting that is unknown', () => {
    expect(mistakeInField({...TEXT, placeholder: 'Acme'})).toBe(
      '"preferences.0.placeholder" is not an option. Remove it.',
    );
  });

  it.each([
    ['no choices', []],
    ['nothing but the choice of none', [{value: '', label: 'None'}]],
  ])('have more to choose from than %s', (_, options) => {
    expect(mistakeInField({...SELECT, required: true, options})).toBe(
      `"preferences.0.options" is ${JSON.stringify(options)}. Give a list of at least one choice with a "value" and a "label".`,
    );
  });

  it('have choices that differ', () => {
    const twins = [SELECT.options[0], SELECT.options[0]];
    expect(mistakeInField({...SELECT, options: twins})).toBe(
      `"preferences.0.options" is ${JSON.stringify(twins)}. Give choices whose values are all different.`,
    );
  });

  it('begin with one of their choices', () => {
    expect(mistakeInField({...SELECT, default: 'nano'})).toBe(
      '"preferences.0.default" is "nano". Give one of its options: "vim", "emacs".',
    );
  });

  it('begin with a text that fits', () => {
    expect(mistakeInField({...TEXT, maxLength: 3, default: 'Acme'})).toBe(
      '"preferences.0.default" is "Acme". Give a text of at most 3 characters, which is its "maxLength".',
    );
  });

  it('are no more than the account can hold', () => {
    const fields = Array.from({length: 51}, (_, index) => ({
      ...TEXT,
      name: `field${index}`,
    }));
    expect(mistakeIn({preferences: fields})).toMatch(
      /^"preferences" is \[.*…\. Give at most 50 fields\.$/,
    );
  });

  it.each(['email', 'password', 'name', 'role'])(
    'do not take %s from a sign-up',
    (name) => {
      const field = {...TEXT, name};
      expect(mistakeIn({signUpFields: [field]})).toBe(
        `"signUpFields.0.name" is "${name}". Give another name: a sign-up has a meaning of its own for ${NAMES}.`,
      );
      // Preferences are kept apart from the account.
      expect(() =>
        validateOptions({options: {backendUrl: '/', preferences: [field]}}),
      ).not.toThrow();
    },
  );
});

describe('what a backend offers that cannot be asked', () => {
  it('has defaults, and names for providers', () => {
    expect(
      validateOptions({
        options: {
          backendUrl: '/',
          capabilities: {
            socialProviders: ['github', {id: 'acme-id', name: 'Acme ID'}],
          },
        },
      }).capabilities,
    ).toEqual({
      methods: ['email_password'],
      socialProviders: [
        {id: 'github', name: 'Github'},
        {id: 'acme-id', name: 'Acme ID'},
      ],
      passwordReset: false,
      emailChange: false,
      accountDeletion: false,
    });
  });

  it.each([
    [
      {methods: ['telepathy']},
      '"capabilities.methods.0" is "telepathy". Give a list of "email_password", "username", "magic_link", "email_otp", "passkey", "two_factor", "anonymous".',
    ],
    [
      {socialProviders: ['git hub']},
      '"capabilities.socialProviders.0" is "git hub". Give a list of ids such as "github", or of objects with "id" and "name".',
    ],
    [
      {passwordReset: 'yes'},
      '"capabilities.passwordReset" is "yes". Give true or false.',
    ],
    [
      {telepathy: true},
      '"capabilities.telepathy" is not an option. Remove it, or use one of: capabilities.methods, capabilities.socialProviders, capabilities.passwordReset, capabilities.emailChange, capabilities.accountDeletion.',
    ],
  ])('%j is refused', (capabilities, message) => {
    expect(mistakeIn({capabilities})).toBe(message);
  });
});

describe('the words of a field', () => {
  const fieldsIn = (
    label: string | Record<string, string>,
    currentLocale: string,
  ) =>
    localizeFields(
      validateOptions({
        options: {
          backendUrl: '/',
          preferences: [
            {...SELECT, label, hint: {en: 'Yours', fr: 'Le vôtre'}},
          ],
        },
      }).preferences,
      'preferences',
      {currentLocale, defaultLocale: 'en'},
    );

  it.each([
    ['fr', 'Éditeur', 'Le vôtre'],
    ['fr-CA', 'Éditeur', 'Le vôtre'],
    ['de', 'Editor', 'Yours'],
  ])('are those of %s', (locale, label, hint) => {
    expect(fieldsIn({en: 'Editor', fr: 'Éditeur'}, locale)).toEqual([
      {...SELECT, required: false, default: '', label, hint},
    ]);
  });

  it('stop the build where neither the locale nor the default one has any', () => {
    expect(() => fieldsIn({fr: 'Éditeur'}, 'de')).toThrow(
      'The option "preferences" of docusaurus-plugin-better-auth has words for: fr. Add some for "de", or for the default locale "en".',
    );
  });
});
