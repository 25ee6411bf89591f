import {ProfileInput} from 'better-auth-reader-profile/contract';
import type {AuthFailureCode} from './authFailure';

type Issue = {path: PropertyKey[]; message: AuthFailureCode};

/**
 * The contract's own schema and rule, with failures at the form's fields: no
 * background leaves the browser without consent.
 */
export const consentFormSchema = {
  safeParse(
    input: unknown,
  ):
    | {success: true; data: ProfileInput}
    | {success: false; error: {issues: Issue[]}} {
    const parsed = ProfileInput.safeParse(input);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({path}) => ({
        path,
        // Length is all that a text field lets a reader get wrong.
        message: 'background-too-long' as const,
      }));
      return {success: false, error: {issues}};
    }
    const {consent_given, software_background, hardware_background} =
      parsed.data;
    return !consent_given && (software_background || hardware_background)
      ? {
          success: false,
          error: {issues: [{path: ['consent'], message: 'consent-required'}]},
        }
      : {success: true, data: parsed.data};
  },
};
