import type {BetterAuthPlugin} from 'better-auth';
import {APIError, createAuthMiddleware} from 'better-auth/api';

/** What may sort or filter a list of accounts: nothing that it hides. */
const FIELDS = [
  'id',
  'name',
  'email',
  'emailVerified',
  'role',
  'banned',
  'createdAt',
  'updatedAt',
];

const ALLOWED = {
  sortBy: FIELDS,
  filterField: FIELDS,
  searchField: ['name', 'email'],
};

/**
 * Checks which fields `GET {AUTH}/admin/list-users` goes by: Better Auth takes
 * any name there, and by a column that it never shows, answers would tell
 * what is in it.
 */
export const listUsersCheck: BetterAuthPlugin = {
  id: 'docusaurus-better-auth-list-users-check',
  hooks: {
    before: [
      {
        matcher: ({path}) => path === '/admin/list-users',
        handler: createAuthMiddleware((ctx) => {
          const query: Record<string, unknown> = ctx.query ?? {};
          for (const [parameter, fields] of Object.entries(ALLOWED)) {
            const given = query[parameter];
            if (
              given !== undefined &&
              // Better Auth itself takes an empty one for none.
              given !== '' &&
              !(typeof given === 'string' && fields.includes(given))
            ) {
              throw new APIError('UNPROCESSABLE_ENTITY', {
                code: 'VALIDATION_ERROR',
                message: `${parameter} must be one of ${fields.join(', ')}.`,
              });
            }
          }
          return Promise.resolve();
        }),
      },
    ],
  },
};
