import {AuthFailure, failureOfStatus, reach, retryAfterOf} from './authFailure';
import {apiUrl} from './endpoints';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

const TIMEOUT_MS = 10_000;

type ApiRequest = {
  /** Default: `GET`. */
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
};

/**
 * Sends a request to one of the contract's own endpoints, such as
 * `/preferences`, and resolves to the answer whatever its status is.
 *
 * @throws AuthFailure `unreachable` without an answer, `session-ended` for 401.
 */
export async function fetchApi(
  settings: PluginGlobalData,
  path: string,
  {method = 'GET', body}: ApiRequest = {},
): Promise<Response> {
  const response = await reach(() =>
    fetch(apiUrl(settings) + path, {
      method,
      credentials: 'include',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body !== undefined && {
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(body),
      }),
    }),
  );
  if (response.status === 401) {
    throw new AuthFailure('session-ended');
  }
  return response;
}

/** The part of a zod schema that reads an answer. */
type AnswerSchema<T> = {
  safeParse: (input: unknown) => {success: true; data: T} | {success: false};
};

/**
 * Reads an answer's JSON.
 *
 * @throws AuthFailure `unreachable` where it is not of the given shape.
 */
export async function readAnswer<T>(
  response: Response,
  schema: AnswerSchema<T>,
): Promise<T> {
  const answer = schema.safeParse(
    await reach(() => response.json() as Promise<unknown>),
  );
  if (!answer.success) {
    throw new AuthFailure('unreachable');
  }
  return answer.data;
}

/**
 * Calls one of the contract's own endpoints and reads its answer.
 *
 * @throws AuthFailure whatever goes wrong.
 */
export async function callApi<T>(
  settings: PluginGlobalData,
  path: string,
  {schema, ...request}: ApiRequest & {schema: AnswerSchema<T>},
): Promise<T> {
  const response = await fetchApi(settings, path, request);
  refuseFailure(response);
  return readAnswer(response, schema);
}

/** @throws AuthFailure unless the answer's status is a success. */
export function refuseFailure(response: Response): void {
  if (response.status === 403) {
    throw new AuthFailure('untrusted-origin');
  }
  if (!response.ok) {
    throw failureOfStatus(response.status, retryAfterOf(response.headers));
  }
}
