import type {BetterAuthOptions, DBAdapter} from 'better-auth';
import {betterAuth} from 'better-auth';

/** Who sent a request, as routes need to know it. */
export type CurrentUser = {
  id: string;
  name: string;
  email: string;
  /** Better Auth's admin plugin keeps it; `user` where nothing was given. */
  role: string;
};

/** The part of Better Auth that this backend uses. */
export type AuthService = {
  handler(request: Request): Promise<Response>;
  /** The signed-in reader, or null. Reads the cookie, never renews it. */
  getCurrentUser(request: Request): Promise<CurrentUser | null>;
  /** The adapter that Better Auth itself writes through. */
  getAdapter(): Promise<DBAdapter>;
};

function readRole(user: object): string {
  return 'role' in user && typeof user.role === 'string' ? user.role : 'user';
}

export function createAuthService(options: BetterAuthOptions): AuthService {
  const auth = betterAuth(options);
  return {
    handler: (request) => auth.handler(request),

    async getCurrentUser(request) {
      const session = await auth.api.getSession({
        headers: request.headers,
        // Renewing belongs to get-session, whose answer can set the cookie.
        query: {disableRefresh: true},
      });
      return session
        ? {
            id: session.user.id,
            name: session.user.name,
            email: session.user.email,
            role: readRole(session.user),
          }
        : null;
    },

    getAdapter: async () => (await auth.$context).adapter,
  };
}
