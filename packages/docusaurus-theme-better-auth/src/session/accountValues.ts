import * as z from 'zod/mini';
import {signUpSchema} from './credentials';
import type {AuthFailureCode} from './authFailure';

const because = (code: AuthFailureCode) => ({error: code});

const IMAGE_MAX_LENGTH = 2000;

/** An address that an avatar may be loaded from. */
export function isImageUrl(text: string): boolean {
  return (
    text.length <= IMAGE_MAX_LENGTH &&
    /^https:\/\//i.test(text) &&
    URL.canParse(text)
  );
}

const signUpValues = signUpSchema({minLength: 1, maxLength: 1}).shape;

/** The name, as the sign-up form takes it. */
export const NameValues = z.object({name: signUpValues.name});

/** The avatar: an https address, or none. */
export const AvatarValues = z.object({
  image: z.pipe(
    z.string().check(
      z.trim(),
      z.refine(
        (text) => text === '' || isImageUrl(text),
        because('image-url-invalid'),
      ),
    ),
    z.transform((text: string) => text || null),
  ),
});

/** As Better Auth's username plugin takes it by default. */
export const UsernameValues = z.object({
  username: z
    .string()
    .check(
      z.trim(),
      z.minLength(3, because('username-too-short')),
      z.maxLength(30, because('username-too-long')),
      z.regex(/^[\w.]+$/, because('username-invalid')),
    ),
});

/** Another e-mail address than the account's. */
export function newEmailSchema(email: string) {
  return z.object({
    newEmail: z.string().check(
      z.trim(),
      z.email(because('email-invalid')),
      z.refine(
        (text) => text.toLowerCase() !== email.toLowerCase(),
        because('email-unchanged'),
      ),
    ),
  });
}

/** The current password and a new one, within the backend's limits. */
export function passwordChangeSchema(limits: {
  minLength: number;
  maxLength: number;
}) {
  return z.object({
    currentPassword: z
      .string()
      .check(z.minLength(1, because('password-missing'))),
    newPassword: signUpSchema(limits).shape.password,
    revokeOtherSessions: z.boolean(),
  });
}
