import * as z from 'zod/mini';
import {authClientOptions} from './authClientOptions';
import type {AuthAnswer, AuthClient, AuthFetchOptions} from './authClient';

const Refusal = z.object({code: z.optional(z.string())});

/** A body's JSON; undefined where it has none. */
function readJson(text: string): unknown {
  return text ? JSON.parse(text) : undefined;
}

function readRefusal(text: string): z.infer<typeof Refusal> {
  try {
    return Refusal.parse(readJson(text));
  } catch {
    // A gateway answers with a page of its own.
    return {};
  }
}

const $fetch: AuthClient['$fetch'] = async (
  path,
  {method, body, query, timeout, headers, onError},
) => {
  const search = query ? `?${new URLSearchParams(query).toString()}` : '';
  const response = await fetch(authClientOptions().baseURL + path + search, {
    method,
    credentials: 'include',
    signal: AbortSignal.timeout(timeout),
    headers: body ? {...headers, 'content-type': 'application/json'} : headers,
    ...(body && {body: JSON.stringify(body)}),
  });
  const text = await response.text();
  if (response.ok) {
    return {data: readJson(text), error: null};
  }
  onError({response});
  return {
    data: null,
    error: {status: response.status, code: readRefusal(text).code},
  };
};

const post = (
  path: string,
  {
    fetchOptions,
    ...body
  }: Record<string, unknown> & {fetchOptions: AuthFetchOptions},
): Promise<AuthAnswer> => $fetch(path, {...fetchOptions, method: 'POST', body});

/**
 * The packaged client. Better Auth's own is made for plugins, hooks and a
 * session of its own, and weighs 11 KB more; a site that wants those names its
 * own by the option `authClient`.
 */
const client: AuthClient = {
  getSession: ({fetchOptions}) =>
    $fetch('/get-session', {...fetchOptions, method: 'GET'}),
  signOut: (options) => post('/sign-out', options),
  signIn: {email: (values) => post('/sign-in/email', values)},
  signUp: {email: (values) => post('/sign-up/email', values)},
  $fetch,
};

export default client;
