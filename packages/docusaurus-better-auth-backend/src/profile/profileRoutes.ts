import type {ReaderProfiles} from 'better-auth-reader-profile';
import {readJsonBody} from 'better-auth-reader-profile';
import {Profile, ProfileInput} from 'better-auth-reader-profile/contract';
import type {RateLimit} from '../http/rateLimit.js';
import type {Route} from '../http/route.js';
import {readerOf} from '../http/route.js';

/** Path of these routes, by which the access table knows them. */
export const PROFILE_PATH = '/api/v1/profile';

/** The reader's own profile: `GET`, `POST` and `DELETE` {@link PROFILE_PATH}. */
export function createProfileRoutes(
  profiles: ReaderProfiles,
  rateLimit: RateLimit,
): Route[] {
  return [
    {
      method: 'GET',
      path: PROFILE_PATH,
      summary: 'The reader profile; an empty one where nothing is saved',
      rateLimit,
      answers: {200: {description: 'The profile', schema: Profile}},
      handle: async (_request, context) =>
        Response.json(await profiles.get(readerOf(context).id)),
    },
    {
      method: 'POST',
      path: PROFILE_PATH,
      summary: 'Save the reader profile, or withdraw consent and erase it',
      rateLimit,
      body: ProfileInput,
      answers: {
        200: {description: 'The profile as it is now', schema: Profile},
        400: {description: 'A background came without consent'},
        409: {description: 'The consent text has changed'},
        422: {description: 'The body has the wrong shape'},
      },
      handle: async (request, context) =>
        Response.json(
          await profiles.save(
            readerOf(context).id,
            await readJsonBody(request),
          ),
        ),
    },
    {
      method: 'DELETE',
      path: PROFILE_PATH,
      summary: 'Erase the reader profile, and withdraw consent',
      rateLimit,
      answers: {204: {description: 'The profile is erased'}},
      handle: async (_request, context) => {
        await profiles.erase(readerOf(context).id);
        return new Response(null, {status: 204});
      },
    },
  ];
}
