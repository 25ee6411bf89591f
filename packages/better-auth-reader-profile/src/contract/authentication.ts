import * as z from 'zod/mini';

/*
 * The part of Better Auth's protocol that the seed's short names stand for.
 * Objects are loose: Better Auth's plugins add fields of their own.
 */

/** Body of `POST {AUTH}/signup`, which is `sign-up/email`. */
export const SignUpBody = z.looseObject({
  name: z.string(),
  email: z.string(),
  password: z.string(),
});

/** Body of `POST {AUTH}/signin`, which is `sign-in/email`. */
export const SignInBody = z.looseObject({
  email: z.string(),
  password: z.string(),
  rememberMe: z.optional(z.boolean()),
});

/** An account as Better Auth writes it. */
export const AuthUser = z.looseObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  image: z.optional(z.nullable(z.string())),
  createdAt: z.iso.datetime({offset: true}),
  updatedAt: z.iso.datetime({offset: true}),
});

/** Answer of `signup` and `signin`; the session is in the cookie alone. */
export const SignedIn = z.looseObject({user: AuthUser});

/** Answer of `POST {AUTH}/signout`. */
export const SignedOut = z.looseObject({success: z.boolean()});

/** Answer of `GET {AUTH}/session`: null for somebody who is signed out. */
export const SessionAnswer = z.nullable(
  z.looseObject({
    session: z.looseObject({
      id: z.string(),
      userId: z.string(),
      expiresAt: z.iso.datetime({offset: true}),
    }),
    user: AuthUser,
  }),
);

/** Better Auth's own error body. */
export const AuthError = z.looseObject({
  code: z.optional(z.string()),
  message: z.optional(z.string()),
});
