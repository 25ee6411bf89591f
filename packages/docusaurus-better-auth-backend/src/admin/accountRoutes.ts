import {ReaderProfileError} from 'better-auth-reader-profile';
import {
  ADMIN_PAGE_DEFAULT,
  AdminSessions,
  AdminUser,
  AdminUsers,
  AdminUsersQuery,
  BanInput,
  RoleInput,
} from 'better-auth-reader-profile/contract';
import {
  readCheckedBody,
  readCheckedQuery,
  readOptionalBody,
} from '../http/checkedInput.js';
import type {RateLimit} from '../http/rateLimit.js';
import type {RequestContext, Route} from '../http/route.js';
import {readerOf} from '../http/route.js';
import type {Accounts} from './accounts.js';
import type {ConfigAdmins} from './configAdmins.js';

export const ADMIN_USERS_PATH = '/api/v1/admin/users';
const USER = `${ADMIN_USERS_PATH}/:id`;

const NOT_HERE = {
  501: {description: 'Accounts are kept by a service elsewhere'},
};
const OF_ONE_USER = {
  404: {description: 'There is no such account'},
  ...NOT_HERE,
};

/** Ids are Better Auth's: whatever is longer or holds a NUL is none. */
function readUserId({params}: RequestContext): string {
  const {id = ''} = params;
  if (id.length > 255 || id.includes('\u0000')) {
    throw noSuchAccount();
  }
  return id;
}

function noSuchAccount(): ReaderProfileError {
  return new ReaderProfileError(404, 'There is no such account.');
}

export type AccountRoutesParts = {
  /** Null behind a gateway, where another service keeps the accounts. */
  accounts: Accounts | null;
  configAdmins: Pick<ConfigAdmins, 'isListed'>;
  rateLimit: RateLimit;
};

/** Accounts for admins: {@link ADMIN_USERS_PATH} and below. */
export function createAccountRoutes({
  accounts,
  configAdmins,
  rateLimit,
}: AccountRoutesParts): Route[] {
  function known(): Accounts {
    if (accounts === null) {
      throw new ReaderProfileError(
        501,
        'Accounts are kept by the service in BETTER_AUTH_UPSTREAM. Manage them there.',
      );
    }
    return accounts;
  }

  async function getUser(id: string): Promise<AdminUser> {
    const user = await known().get(id);
    if (user === null) {
      throw noSuchAccount();
    }
    return user;
  }

  /** An admin who locks themself out may be the last one. */
  function refuseSelf(context: RequestContext, detail: string): void {
    if (readerOf(context).id === context.params.id) {
      throw new ReaderProfileError(409, detail);
    }
  }

  const routes: Omit<Route, 'rateLimit'>[] = [
    {
      method: 'GET',
      path: ADMIN_USERS_PATH,
      summary: 'Accounts, newest first; `search` in names and addresses',
      query: AdminUsersQuery,
      answers: {
        200: {description: 'A page of accounts', schema: AdminUsers},
        422: {description: 'The query has the wrong shape'},
        ...NOT_HERE,
      },
      async handle(request) {
        const {limit, search, cursor} = readCheckedQuery(
          request,
          AdminUsersQuery,
        );
        return Response.json(
          await known().list({
            search,
            cursor,
            limit: Number(limit ?? ADMIN_PAGE_DEFAULT),
          }),
        );
      },
    },
    {
      method: 'GET',
      path: USER,
      summary: 'One account',
      answers: {
        200: {description: 'The account', schema: AdminUser},
        ...OF_ONE_USER,
      },
      handle: async (_request, context) =>
        Response.json(await getUser(readUserId(context))),
    },
    {
      method: 'GET',
      path: `${USER}/sessions`,
      summary: "An account's sessions, without tokens",
      answers: {
        200: {description: 'Sessions, newest first', schema: AdminSessions},
        ...OF_ONE_USER,
      },
      async handle(_request, context) {
        const {id} = await getUser(readUserId(context));
        return Response.json({sessions: await known().listSessions(id)});
      },
    },
    {
      method: 'POST',
      path: `${USER}/ban`,
      summary: 'Ban a reader and end every session at once',
      body: BanInput,
      bodyOptional: true,
      answers: {
        200: {description: 'The account as it is now', schema: AdminUser},
        409: {description: 'It is your own account'},
        422: {description: 'The body has the wrong shape'},
        ...OF_ONE_USER,
      },
      async handle(request, context) {
        const {reason, expires_at} = await readOptionalBody(request, BanInput);
        const {id} = await getUser(readUserId(context));
        refuseSelf(context, 'You cannot ban your own account.');
        await known().ban(
          id,
          reason ?? null,
          expires_at ? new Date(expires_at) : null,
        );
        return Response.json(await getUser(id));
      },
    },
    {
      method: 'POST',
      path: `${USER}/unban`,
      summary: 'Lift a ban',
      answers: {
        200: {description: 'The account as it is now', schema: AdminUser},
        ...OF_ONE_USER,
      },
      async handle(_request, context) {
        const {id} = await getUser(readUserId(context));
        await known().unban(id);
        return Response.json(await getUser(id));
      },
    },
    {
      method: 'POST',
      path: `${USER}/revoke-sessions`,
      summary: 'End every session of an account',
      answers: {204: {description: 'All are ended'}, ...OF_ONE_USER},
      async handle(_request, context) {
        const {id} = await getUser(readUserId(context));
        await known().revokeSessions(id);
        return new Response(null, {status: 204});
      },
    },
    {
      method: 'POST',
      path: `${USER}/role`,
      summary: 'Make an account an admin, or a user again',
      body: RoleInput,
      answers: {
        200: {description: 'The account as it is now', schema: AdminUser},
        409: {description: 'It is your own account, or the config decides'},
        422: {description: 'The body has the wrong shape'},
        ...OF_ONE_USER,
      },
      async handle(request, context) {
        const {role} = await readCheckedBody(request, RoleInput);
        const user = await getUser(readUserId(context));
        if (role !== 'admin') {
          refuseSelf(context, 'You cannot take the role from yourself.');
          if (user.email_verified && configAdmins.isListed(user.email)) {
            throw new ReaderProfileError(
              409,
              'This account is an admin by ADMIN_EMAILS. Take its address out there, and restart the backend.',
            );
          }
        }
        await known().setRole(user.id, role);
        return Response.json(await getUser(user.id));
      },
    },
  ];
  return routes.map((route) => ({...route, rateLimit}));
}
