import * as z from 'zod/mini';
import type {AuthFailureCode} from './authFailure';

// A schema's messages are failure codes: the words come with the component.
const because = (code: AuthFailureCode) => ({error: code});

export const Email = z.email(because('email-invalid'));

/** What a form collects that sends a message. */
export const MailAddress = z.object({email: Email});
export type MailAddress = z.infer<typeof MailAddress>;

const Password = z.string().check(z.minLength(1, because('password-missing')));

/** What is asked for before a change that a device left open must not allow. */
export const PasswordConfirmation = z.object({password: Password});
export type PasswordConfirmation = z.infer<typeof PasswordConfirmation>;

/** A password to be. Lengths as the backend or the site's options have them. */
export function newPasswordSchema(limits: {
  minLength: number;
  maxLength: number;
}) {
  return z
    .string()
    .check(
      z.minLength(limits.minLength, because('password-too-short')),
      z.maxLength(limits.maxLength, because('password-too-long')),
    );
}

/**
 * What the sign-in form collects.
 *
 * @param takesName whether a user name will do in place of the address
 */
export function signInSchema({takesName}: {takesName: boolean}) {
  return z.object({
    email: takesName
      ? z
          .string()
          .check(z.trim(), z.minLength(1, because('name-or-email-missing')))
      : Email,
    password: Password,
    rememberMe: z.boolean(),
  });
}
export type SignInValues = z.infer<ReturnType<typeof signInSchema>>;

/**
 * What the sign-up form collects. The owner's own fields have a schema of
 * theirs.
 *
 * @param password lengths, as the backend or the site's options have them
 */
export function signUpSchema(password: {minLength: number; maxLength: number}) {
  return z.object({
    name: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, because('name-missing')),
        z.maxLength(200, because('name-too-long')),
      ),
    email: Email,
    // Left out where it is empty: to choose one is not required.
    username: z.pipe(
      z.optional(z.string().check(z.trim())),
      z.transform((name) => name || undefined),
    ),
    password: newPasswordSchema(password),
  });
}
export type SignUpValues = {
  name: string;
  email: string;
  password: string;
  username?: string | undefined;
};
