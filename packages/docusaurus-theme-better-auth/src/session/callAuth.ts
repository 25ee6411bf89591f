import {acceptLanguage} from './acceptLanguage';
import {
  loadAuthClient,
  type AuthAnswer,
  type AuthClient,
  type AuthFetchOptions,
} from './authClient';
import {failureOfAuthAnswer, reach, retryAfterOf} from './authFailure';

/** After this long without an answer the backend counts as out of reach. */
const TIMEOUT_MS = 10_000;

/**
 * Calls the Better Auth client, and resolves to the answer's data.
 *
 * @throws AuthFailure whatever goes wrong.
 */
export async function callAuth(
  call: (
    client: AuthClient,
    fetchOptions: AuthFetchOptions,
  ) => Promise<AuthAnswer>,
): Promise<unknown> {
  const client = await loadAuthClient();
  let retryAfter: number | null = null;
  const {data, error} = await reach(() =>
    call(client, {
      timeout: TIMEOUT_MS,
      headers: {
        'accept-language': acceptLanguage(
          document.documentElement.lang,
          navigator.languages,
        ),
      },
      onError({response}) {
        retryAfter = retryAfterOf(response.headers);
      },
    }),
  );
  if (error) {
    throw failureOfAuthAnswer(error, retryAfter);
  }
  return data;
}
