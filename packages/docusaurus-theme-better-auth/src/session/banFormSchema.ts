import {
  BAN_REASON_MAX_LENGTH,
  type BanInput,
} from 'better-auth-reader-profile/contract';
import * as z from 'zod/mini';
import type {AuthFailureCode} from './authFailure';

const code = (error: AuthFailureCode) => ({error});

/** The fields of a ban, as `FormData` has them. */
const BanForm = z.object({
  reason: z.string().check(
    z.trim(),
    z.refine(
      (reason) => Array.from(reason).length <= BAN_REASON_MAX_LENGTH,
      code('ban-reason-too-long'),
    ),
  ),
  /** Of the admin's own clock; '' for a ban without end. */
  until: z
    .string()
    .check(
      z.refine(
        (until) => until === '' || Date.parse(until) > Date.now(),
        code('ban-end-past'),
      ),
    ),
});

/** A ban as it is sent, from the fields of a form. */
export const banFormSchema = z.pipe(
  BanForm,
  z.transform(({reason, until}): BanInput => ({
    reason: reason || null,
    expires_at: until === '' ? null : new Date(until).toISOString(),
  })),
);
