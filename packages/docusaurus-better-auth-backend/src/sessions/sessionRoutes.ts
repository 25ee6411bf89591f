import {ReaderProfileError} from 'better-auth-reader-profile';
import type {AuthService} from '../auth/authService.js';
import type {RateLimit} from '../http/rateLimit.js';
import type {Route} from '../http/route.js';
import {readerOf} from '../http/route.js';

/**
 * Ends a session by its id: Better Auth's own call wants its token, which no
 * answer of this backend bears.
 */
export function createSessionRoutes(
  auth: Pick<AuthService, 'revokeSession'>,
  rateLimit: RateLimit,
): Route[] {
  return [
    {
      method: 'POST',
      path: '/api/v1/sessions/:id/revoke',
      summary: 'Sign one of the reader’s sessions out',
      rateLimit,
      answers: {
        204: {description: 'The session is over'},
        404: {description: 'The reader has no such session'},
      },
      handle: async (request, context) => {
        const {clientAddress, params} = context;
        const caller = {userId: readerOf(context).id, clientAddress};
        if (!(await auth.revokeSession(request, caller, params.id ?? ''))) {
          throw new ReaderProfileError(404, 'You have no such session.');
        }
        return new Response(null, {status: 204});
      },
    },
  ];
}
