import {ownFieldsSchema} from './ownFieldsSchema';
import type {SignUpValues} from './credentials';
import type {SignUpRequest} from './signUp';
import type {OwnField} from 'docusaurus-plugin-better-auth';

type Issue = {path: PropertyKey[]; message: string};
type Parsed<T> =
  {success: true; data: T} | {success: false; error: {issues: Issue[]}};

/** Reads the sign-up form: what every site asks for, and the owner's fields. */
export function signUpFormSchema(
  account: {safeParse: (input: unknown) => Parsed<SignUpValues>},
  fields: readonly OwnField[],
): {safeParse: (input: unknown) => Parsed<SignUpRequest>} {
  const own = ownFieldsSchema(fields);
  return {
    safeParse(input) {
      const asked = account.safeParse(input);
      const added = own.safeParse(input);
      if (asked.success && added.success) {
        return {success: true, data: {...asked.data, own: added.data}};
      }
      const issues = [asked, added].flatMap((part): Issue[] =>
        part.success ? [] : part.error.issues,
      );
      return {success: false, error: {issues}};
    },
  };
}
