import type {ReaderProfiles} from 'better-auth-reader-profile';
import {readJsonBody, ReaderProfileError} from 'better-auth-reader-profile';
import {isEndpointAccessible} from '../access.js';
import type {AuthService, CurrentUser} from '../auth/authService.js';
import type {RateLimit} from '../http/rateLimit.js';

/** Path of these routes, by which the access table knows them. */
export const PROFILE_PATH = '/api/v1/profile';

/** Answers a request whose client has this address. */
export type RouteHandler = (
  request: Request,
  clientAddress: string,
) => Promise<Response>;

/** The reader's own profile: `GET` and `POST` {@link PROFILE_PATH}. */
export function createProfileRoutes(
  auth: AuthService,
  profiles: ReaderProfiles,
  rateLimit: RateLimit,
): {get: RouteHandler; post: RouteHandler} {
  function forReader(
    act: (reader: CurrentUser, request: Request) => Promise<unknown>,
  ): RouteHandler {
    return async (request, clientAddress) => {
      const user = await auth.getCurrentUser(request);
      // By account where there is one: readers behind one address don't share.
      const refusal = await rateLimit(user?.id ?? clientAddress);
      if (refusal) {
        return refusal;
      }
      if (!user || !isEndpointAccessible(PROFILE_PATH, user)) {
        throw new ReaderProfileError(
          401,
          'Sign in to use your reader profile.',
        );
      }
      return Response.json(await act(user, request));
    };
  }

  return {
    get: forReader((reader) => profiles.get(reader.id)),
    post: forReader(async (reader, request) =>
      profiles.save(reader.id, await readJsonBody(request)),
    ),
  };
}
