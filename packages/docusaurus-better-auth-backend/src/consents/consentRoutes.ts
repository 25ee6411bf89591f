import type {ReaderProfiles} from 'better-auth-reader-profile';
import {CONSENT_TEXT_CACHE_CONTROL} from 'better-auth-reader-profile';
import {ConsentHistory, ConsentText} from 'better-auth-reader-profile/contract';
import * as z from 'zod';
import type {RateLimit} from '../http/rateLimit.js';
import type {Route} from '../http/route.js';
import {readerOf} from '../http/route.js';

/** Consent texts for anyone, and what a reader decided about them. */
export function createConsentRoutes(
  profiles: ReaderProfiles,
  rateLimit: RateLimit,
): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/v1/consent-policies/:version',
      summary:
        'A consent text by its version, or the one in force as version "current"',
      query: z.object({
        locale: z
          .string()
          .optional()
          .describe(
            'Language of the text; another one where there is none in it',
          ),
      }),
      answers: {
        200: {description: 'The text', schema: ConsentText},
        404: {description: 'There is no text of this version'},
      },
      // Texts are config: this answers while the database is away.
      handle: async (request, {params}) =>
        Response.json(
          await profiles.getText(
            params.version ?? '',
            new URL(request.url).searchParams.get('locale'),
          ),
          {headers: {'Cache-Control': CONSENT_TEXT_CACHE_CONTROL}},
        ),
    },
    {
      method: 'GET',
      path: '/api/v1/consents',
      summary: 'Every decision of the reader about consent, newest first',
      rateLimit,
      answers: {200: {description: 'The decisions', schema: ConsentHistory}},
      handle: async (_request, context) =>
        Response.json({
          consents: await profiles.getHistory(readerOf(context).id),
        }),
    },
  ];
}
