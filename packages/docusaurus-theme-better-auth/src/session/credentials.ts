import * as z from 'zod/mini';
import type {AuthFailureCode} from './authFailure';

// A schema's messages are failure codes: the words come with the component.
const because = (code: AuthFailureCode) => ({error: code});

export const Email = z.email(because('email-invalid'));

/** What the sign-in form collects. */
export const SignInValues = z.object({
  email: Email,
  password: z.string().check(z.minLength(1, because('password-missing'))),
  rememberMe: z.boolean(),
});
export type SignInValues = z.infer<typeof SignInValues>;

/** What is asked for before a change that a device left open must not allow. */
export const PasswordConfirmation = z.object({
  password: SignInValues.shape.password,
});
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

/** What the sign-up form collects. Lengths as the site's options have them. */
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
    password: newPasswordSchema(password),
  });
}
export type SignUpValues = z.infer<ReturnType<typeof signUpSchema>>;
