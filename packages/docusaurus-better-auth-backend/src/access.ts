import type {CurrentUser} from './auth/authService.js';

type Audience = 'anyone' | 'reader';

/** Who may use which path. A path that is not here is open to nobody. */
const ACCESS: Readonly<Record<string, Audience>> = {
  '/healthz': 'anyone',
  '/readyz': 'anyone',
  '/api/v1/profile': 'reader',
};

/** @throws {Error} Where a route was added without saying who may use it. */
export function assertAccessIsDecided(path: string): void {
  if (!Object.hasOwn(ACCESS, path)) {
    throw new Error(
      `The route ${path} is not in the access table. Add it to ACCESS in access.ts.`,
    );
  }
}

/**
 * Whether a path is open to this user; null is somebody who is signed out.
 * `{AUTH}/*` is not asked for: Better Auth decides there by itself.
 */
export function isEndpointAccessible(
  path: string,
  user: CurrentUser | null,
): boolean {
  const audience = Object.hasOwn(ACCESS, path) ? ACCESS[path] : undefined;
  return audience === 'anyone' || (audience === 'reader' && user !== null);
}
