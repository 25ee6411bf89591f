import {EXPORT_DISPOSITION} from 'better-auth-reader-profile';
import {ReaderExport} from 'better-auth-reader-profile/contract';
import type {AuthService} from '../auth/authService.js';
import type {RateLimit} from '../http/rateLimit.js';
import type {Route} from '../http/route.js';
import {readerOf} from '../http/route.js';
import type {ReaderData} from './readerData.js';

/** Hands a reader all that is held about them. */
export function createExportRoutes(
  auth: Pick<AuthService, 'exportAccount'>,
  readerData: Pick<ReaderData, 'exportReader'>,
  rateLimit: RateLimit,
): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/v1/profile/export',
      summary: 'All that is held about the reader, as a download',
      rateLimit,
      answers: {
        200: {
          description: 'Everything, each part under its name',
          schema: ReaderExport,
        },
      },
      handle: async (request, context) => {
        const userId = readerOf(context).id;
        const {clientAddress} = context;
        const exported = {
          exported_at: new Date().toISOString(),
          ...(await auth.exportAccount(request, {userId, clientAddress})),
          ...(await readerData.exportReader(userId)),
        };
        return new Response(JSON.stringify(exported, null, 2), {
          headers: {
            'Content-Type': 'application/json',
            'Content-Disposition': EXPORT_DISPOSITION,
          },
        });
      },
    },
  ];
}
