import {APIError, createAuthMiddleware} from 'better-auth/api';

/**
 * Checks a reader's new name and image before Better Auth stores them: its
 * own schema takes any value there, and text columns would keep an object as
 * `[object Object]`.
 */
export const updateUserCheck = createAuthMiddleware((ctx) => {
  const body: unknown = ctx.body;
  if (
    ctx.path !== '/update-user' ||
    typeof body !== 'object' ||
    body === null
  ) {
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
