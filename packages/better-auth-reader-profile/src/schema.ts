import type {BetterAuthPluginDBSchema} from 'better-auth';

const reader = {
  type: 'string',
  required: true,
  references: {model: 'user', field: 'id', onDelete: 'cascade'},
} as const;
const text = {type: 'string', required: true} as const;
const optionalText = {type: 'string', required: false} as const;
const date = {type: 'date', required: true} as const;

/** The tables that the plugin adds; Better Auth's migrations create them. */
export const schema = {
  /** One row a reader, from the first consent on. */
  readerProfile: {
    fields: {
      userId: {...reader, unique: true},
      softwareBackground: optionalText,
      hardwareBackground: optionalText,
      consentGiven: {type: 'boolean', required: true},
      consentVersion: optionalText,
      consentedAt: {type: 'date', required: false},
      createdAt: date,
      updatedAt: date,
    },
  },
  /** The texts that readers were asked to agree to. A row never changes. */
  consentPolicy: {
    fields: {
      version: {...text, sortable: true},
      locale: {...text, sortable: true},
      purpose: text,
      controller: text,
      text,
      sha256: text,
      createdAt: date,
    },
    indexes: [{fields: ['version', 'locale'], unique: true}],
  },
  /** Every decision of every reader, in order. Rows are only ever added. */
  consentEvent: {
    fields: {
      userId: {...reader, index: true},
      decision: text,
      version: text,
      locale: text,
      purpose: text,
      /** Hash of the text that was shown; null for a language not kept here. */
      sha256: optionalText,
      decidedAt: date,
    },
  },
} as const satisfies BetterAuthPluginDBSchema;
