import {APIError, createAuthMiddleware} from 'better-auth/api';

/** What may give an account a username. */
const WITH_USERNAME: ReadonlySet<string | undefined> = new Set([
  '/update-user',
  '/sign-up/email',
  '/sign-in/email-otp',
]);

/**
 * Checks a reader's new name, image and username before Better Auth stores
 * them: its own schema takes any value there, and text columns would keep an
 * object as `[object Object]`.
 */
export const updateUserCheck = createAuthMiddleware((ctx) => {
  const body: unknown = ctx.body;
  if (typeof body !== 'object' || body === null) {
    return Promise.resolve();
  }
  if (
    WITH_USERNAME.has(ctx.path) &&
    'username' in body &&
    typeof body.username !== 'string'
  ) {
    throw invalid('username must be text.');
  }
  if (ctx.path !== '/update-user') {
    return Promise.resolve();
  }
  if ('name' in body && typeof body.name !== 'string') {
    throw invalid('name must be text.');
  }
  if (
    'image' in body &&
    body.image !== null &&
    typeof body.image !== 'string'
  ) {
    throw invalid('image must be text, or null for none.');
  }
  return Promise.resolve();
});

function invalid(message: string): APIError {
  return new APIError('UNPROCESSABLE_ENTITY', {
    code: 'VALIDATION_ERROR',
    message,
  });
}
