import {AuthFailure} from './authFailure';
import {callAuth} from './callAuth';

/** The part of a zod schema that reads an answer. */
type AnswerSchema<T> = {
  safeParse: (input: unknown) => {success: true; data: T} | {success: false};
};

/**
 * Calls an endpoint of Better Auth that the core client has no function for,
 * such as one of a plugin's: by its path below `{AUTH}`, so that no client
 * plugin has to be loaded for it.
 *
 * @throws AuthFailure whatever goes wrong; `unreachable` where the answer is
 * not of the given shape.
 */
export async function callAuthPath<T>(
  path: string,
  {
    method = 'POST',
    body,
    query,
    headers,
    schema,
  }: {
    /** Default: `POST`. */
    method?: 'GET' | 'POST';
    body?: Record<string, unknown>;
    query?: Record<string, string>;
    headers?: Record<string, string>;
    schema: AnswerSchema<T>;
  },
): Promise<T> {
  const data = await callAuth((client, fetchOptions) =>
    client.$fetch(path, {
      ...fetchOptions,
      method,
      // Better Auth wants a JSON body with each POST.
      ...(method === 'POST' && {body: body ?? {}}),
      ...(query && {query}),
      headers: {...fetchOptions.headers, ...headers},
    }),
  );
  const answer = schema.safeParse(data);
  if (!answer.success) {
    throw new AuthFailure('unreachable');
  }
  return answer.data;
}
