import {acceptLanguage} from './acceptLanguage';
import {loadAuthClient, type AuthClient} from './authClient';
import {failureOfAuthAnswer, reach, retryAfterOf} from './authFailure';

/** After this long without an answer the backend counts as out of reach. */
const TIMEOUT_MS = 10_000;

type FetchOptions = {
  timeout: number;
  headers: Record<string, string>;
  onError: (context: {response: Response}) => void;
};

/**
 * Calls the Better Auth client, and resolves to the answer's data.
 *
 * @throws AuthFailure whatever goes wrong.
 */
export async function callAuth<T>(
  call: (
    client: AuthClient,
    fetchOptions: FetchOptions,
  ) => Promise<{
    data: T;
    error: {status: number; code?: string | undefined} | null;
  }>,
): Promise<T> {
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
