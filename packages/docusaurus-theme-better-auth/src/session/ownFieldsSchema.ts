import * as z from 'zod/mini';
import type {AuthFailureCode} from './authFailure';
import type {OwnField} from 'docusaurus-plugin-better-auth';

/** The values of an owner's fields, by their names. */
export type OwnValues = Record<string, string | boolean>;

const because = (code: AuthFailureCode) => ({error: code});

// Browsers leave a box that is not ticked out of what a form sends.
const checkbox = z.pipe(
  z.optional(z.unknown()),
  z.transform((ticked) => ticked !== undefined && ticked !== false),
);

function schemaOf(field: OwnField): z.ZodMiniType<string | boolean> {
  switch (field.type) {
    case 'checkbox':
      return checkbox.check(
        z.refine(
          (ticked) => ticked || !field.required,
          because('field-not-ticked'),
        ),
      );
    case 'select':
      return z
        ._default(z.string(), '')
        .check(
          z.refine(
            (chosen) =>
              chosen === ''
                ? !field.required
                : field.options.some(({value}) => value === chosen),
            because('field-not-chosen'),
          ),
        );
    case 'text':
      return z
        ._default(z.string(), '')
        .check(
          z.trim(),
          z.minLength(field.required ? 1 : 0, because('field-missing')),
          z.maxLength(field.maxLength, because('field-too-long')),
        );
  }
}

/**
 * What the owner's fields may hold. It reads what a form's `FormData` holds,
 * and leaves out what is no field of theirs.
 */
export function ownFieldsSchema(
  fields: readonly OwnField[],
): z.ZodMiniType<OwnValues> {
  return z.object(
    Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])),
  );
}
