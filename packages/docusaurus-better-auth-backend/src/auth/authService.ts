import type {BetterAuthOptions, DBAdapter} from 'better-auth';
import {betterAuth} from 'better-auth';
import {isBanned} from '../admin/ban.js';
import type {BackendConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import type {AccountExport} from './accountExport.js';
import {exportAccount} from './accountExport.js';
import type {AuthDescription} from './authDescription.js';
import {describeAuth} from './authDescription.js';
import {createHandoff} from './handoff/handoff.js';
import type {SessionReads} from './sessionRead.js';
import {createSessionReads} from './sessionRead.js';

/** Who sent a request, as routes need to know it. */
export type CurrentUser = {
  id: string;
  name: string;
  email: string;
  /** Better Auth's admin plugin keeps it; `user` where nothing was given. */
  role: string;
  /** Id of the admin who looks at the site as this reader, and acts for nobody. */
  impersonatedBy?: string;
};

/** The part of Better Auth that this backend uses. */
export type AuthService = {
  /** Answers `{AUTH}/*` as Better Auth does, session tokens included. */
  handler(request: Request): Promise<Response>;
  /** Answers a plain session read, faster than `handler`; null: ask that. */
  readSession?: (request: Request) => Promise<Response | null>;
  /**
   * The signed-in reader, or null. Reads the cookie, never renews it.
   *
   * @param clientAddress Whom a service elsewhere counts the question for.
   */
  getCurrentUser(
    request: Request,
    clientAddress?: string,
  ): Promise<CurrentUser | null>;
  /** What a site needs to know before anybody signs in. */
  describe(): Promise<AuthDescription>;
  /**
   * Ends a session by its id.
   * @returns False where the reader has no such session.
   */
  revokeSession(
    request: Request,
    caller: Caller,
    sessionId: string,
  ): Promise<boolean>;
  /** What is held of the reader's account; null where it is gone. */
  exportAccount(
    request: Request,
    caller: Caller,
  ): Promise<AccountExport | null>;
  /** The adapter that Better Auth itself writes through. */
  getAdapter(): Promise<DBAdapter>;
};

/** The reader who sent a request, and where from. */
export type Caller = {userId: string; clientAddress: string};

function readRole(user: object): string {
  return 'role' in user && typeof user.role === 'string' ? user.role : 'user';
}

function readImpersonator(
  session: object,
): Pick<CurrentUser, 'impersonatedBy'> {
  return 'impersonatedBy' in session &&
    typeof session.impersonatedBy === 'string'
    ? {impersonatedBy: session.impersonatedBy}
    : {};
}

export function createAuthService(
  config: BackendConfig,
  options: BetterAuthOptions,
  database: Pick<Database, 'query'>,
): AuthService {
  const auth = betterAuth(options);
  let reads: SessionReads | undefined;

  async function handle(request: Request): Promise<Response> {
    const response = await auth.handler(request);
    if (response.status === 500) {
      // Better Auth found the database away, for instance: the backend's
      // own answer tells whether to come back.
      throw new Error('Better Auth answered 500');
    }
    return response;
  }

  const handoff = config.crossSite
    ? createHandoff({config, getContext: () => auth.$context, handle})
    : null;
  const getSessionReads = async () =>
    (reads ??= createSessionReads(
      await auth.$context,
      database,
      options.basePath ?? '',
    ));
  return {
    handler: async (request) => (await handoff?.(request)) ?? handle(request),

    readSession: async (request) => (await getSessionReads()).answer(request),

    async getCurrentUser(request) {
      const session =
        (await (await getSessionReads()).find(request.headers)) ??
        (await auth.api.getSession({
          headers: request.headers,
          // Renewing belongs to get-session, whose answer can set the cookie.
          query: {disableRefresh: true},
        }));
      return session && !isBanned(session.user)
        ? {
            id: session.user.id,
            name: session.user.name,
            email: session.user.email,
            role: readRole(session.user),
            ...readImpersonator(session.session),
          }
        : null;
    },

    describe: () => Promise.resolve(describeAuth(options, config)),

    async revokeSession(_request, {userId}, sessionId) {
      const {adapter, internalAdapter} = await auth.$context;
      const session = await adapter.findOne<{token: string}>({
        model: 'session',
        where: [
          {field: 'id', value: sessionId},
          {field: 'userId', value: userId},
        ],
      });
      if (!session) {
        return false;
      }
      await internalAdapter.deleteSession(session.token);
      return true;
    },

    exportAccount: async (_request, {userId}) =>
      exportAccount((await auth.$context).adapter, options, userId),

    getAdapter: async () => (await auth.$context).adapter,
  };
}
