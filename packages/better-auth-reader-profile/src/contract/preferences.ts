import * as z from 'zod/mini';
import {ConsentLocale} from './consentNames.js';
import {codePointLength, holdsLoneSurrogate, holdsNul} from './storableText.js';

/** The most own entries that a reader's preferences hold. */
export const CUSTOM_PREFERENCES_MAX = 50;

/** The most that a text among them holds, in Unicode code points. */
export const CUSTOM_PREFERENCE_MAX_LENGTH = 500;

/** Names that mean something else on any JavaScript object. */
const RESERVED_KEYS = ['constructor', 'prototype'];

const CustomKey = z.string().check(
  z.regex(/^[A-Za-z][\w.-]{0,63}$/, {
    error:
      'A name starts with a letter and holds at most 64 letters, digits, "_", "." and "-"',
  }),
  z.refine((key) => !RESERVED_KEYS.includes(key), {
    error: 'This name is not allowed',
  }),
);

const CustomText = z.string().check(
  z.refine((text) => codePointLength(text) <= CUSTOM_PREFERENCE_MAX_LENGTH, {
    error: `A text holds at most ${CUSTOM_PREFERENCE_MAX_LENGTH} characters`,
  }),
  z.refine((text) => !holdsNul(text), {
    error: 'A text cannot hold a NUL character',
  }),
  z.refine((text) => !holdsLoneSurrogate(text), {
    error: 'A text holds half a character (a lone surrogate)',
  }),
  z.meta({maxLength: CUSTOM_PREFERENCE_MAX_LENGTH}),
);

const CustomValue = z.union([CustomText, z.number(), z.boolean(), z.null()], {
  error:
    'Must be a text of at most 500 characters, a number, true, false or null',
});

/**
 * Body of `PUT` and answer of `GET` and `PUT /api/v1/preferences`. What a body
 * leaves out is set back: no preference, no entries.
 */
export const Preferences = z.object(
  {
    color_mode: z._default(
      z.nullable(
        z.enum(['light', 'dark', 'system'], {
          error: 'Must be light, dark, system or null',
        }),
      ),
      null,
    ),
    locale: z._default(z.nullable(ConsentLocale), null),
    /** Entries of the site's own. */
    custom: z._default(
      z
        .record(CustomKey, CustomValue, {
          error: (issue) =>
            issue.code === 'invalid_key'
              ? issue.issues[0]?.message
              : 'Must be a JSON object',
        })
        .check(
          z.refine(
            (custom) => Object.keys(custom).length <= CUSTOM_PREFERENCES_MAX,
            {error: `Holds at most ${CUSTOM_PREFERENCES_MAX} entries`},
          ),
          z.meta({maxProperties: CUSTOM_PREFERENCES_MAX}),
        ),
      {},
    ),
  },
  {error: 'Must be a JSON object'},
);
export type Preferences = z.infer<typeof Preferences>;
