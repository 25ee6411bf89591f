import * as z from 'zod/mini';
import {AuthFailure, type AuthFailureCode} from './authFailure';
import {callAuth} from './callAuth';
import type {Reader} from './sessionState';

const SessionAnswer = z.nullable(
  z.object({
    user: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      image: z.optional(z.nullable(z.string())),
      emailVerified: z.catch(z.optional(z.boolean()), undefined),
      username: z.catch(z.optional(z.nullable(z.string())), undefined),
      role: z.catch(z.optional(z.nullable(z.string())), undefined),
      twoFactorEnabled: z.catch(z.optional(z.nullable(z.boolean())), undefined),
      isAnonymous: z.catch(z.optional(z.nullable(z.boolean())), undefined),
    }),
    session: z.catch(
      z.optional(
        z.object({impersonatedBy: z.optional(z.nullable(z.string()))}),
      ),
      undefined,
    ),
  }),
);

// An avatar's address is the reader's own text: only https may be loaded.
function safeImage(image: string | null | undefined): string | null {
  return image && /^https:\/\//i.test(image) ? image : null;
}

/** What a 401 becomes, with Better Auth's code and without one. */
const NOBODY: AuthFailureCode[] = ['session-ended', 'wrong-credentials'];

/**
 * `{AUTH}/get-session`: the reader, or null when signed out.
 *
 * @throws AuthFailure where the backend is out of reach.
 */
export async function readSession(): Promise<Reader | null> {
  let data: unknown;
  try {
    data = await callAuth((client, fetchOptions) =>
      client.getSession({fetchOptions}),
    );
  } catch (error) {
    // Some gateways answer 401 where Better Auth answers null.
    if (error instanceof AuthFailure && NOBODY.includes(error.code)) {
      return null;
    }
    throw error;
  }
  const answer = SessionAnswer.safeParse(data);
  if (!answer.success) {
    throw new AuthFailure('unreachable');
  }
  if (!answer.data) {
    return null;
  }
  const {user, session} = answer.data;
  return {
    ...user,
    image: safeImage(user.image),
    twoFactorEnabled: user.twoFactorEnabled ?? false,
    isAnonymous: user.isAnonymous ?? false,
    isImpersonated: Boolean(session?.impersonatedBy),
  };
}
