import * as z from 'zod/mini';
import type {AuthFailureCode} from './authFailure';

const because = (code: AuthFailureCode) => ({error: code});

/**
 * A code as the backend wants it: apps and messages show it in groups, and
 * Arabic and Urdu keyboards have digits of their own.
 */
export function normalizeCode(typed: string): string {
  return (
    typed
      .normalize('NFKC')
      .replace(/\s/g, '')
      // Both rows of digits begin at a multiple of 16.
      .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16))
  );
}

/** What every form for a code collects. */
export const OneTimeCode = z
  .string()
  .check(z.overwrite(normalizeCode), z.minLength(1, because('code-missing')));

/** What a form collects that asks for nothing but a code. */
export const CodeConfirmation = z.object({code: OneTimeCode});
