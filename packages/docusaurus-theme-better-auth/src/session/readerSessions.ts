import {queryOptions} from '@tanstack/react-query';
import * as z from 'zod/mini';
import {callAsReader} from './callAsReader';
import {fetchApi, refuseFailure} from './callApi';
import type {SessionStore} from './sessionStore';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';
import {QUERY_KEY_ROOT} from './queryClient';

// Better Auth's client may revive dates.
const Time = z.pipe(
  z.union([z.string(), z.date()]),
  z.transform((value: string | Date) => new Date(value)),
);

const ListedSession = z.object({
  id: z.string(),
  userAgent: z.optional(z.nullable(z.string())),
  createdAt: Time,
  updatedAt: Time,
  /** Left out by a backend that keeps it from scripts. */
  token: z.optional(z.string()),
});
type ListedSession = z.infer<typeof ListedSession>;

/** One of the reader's sessions: a browser in which they are signed in. */
export type ReaderSession = ListedSession & {isCurrent: boolean};

const CurrentSession = z.nullable(
  z.object({session: z.object({id: z.string()})}),
);

/** The id of the session that this browser is in; null without one. */
export async function currentSessionId(
  store: SessionStore,
): Promise<string | null> {
  const answer = await callAsReader(store, '/get-session', {
    method: 'GET',
    schema: CurrentSession,
  });
  return answer?.session.id ?? null;
}

export function sessionsQueryKey(readerId: string) {
  return [...QUERY_KEY_ROOT, 'sessions', readerId] as const;
}

/** The query for a reader's sessions: this one first, then the latest. */
export function sessionsQueryOptions(store: SessionStore, readerId: string) {
  return queryOptions({
    queryKey: sessionsQueryKey(readerId),
    queryFn: async (): Promise<ReaderSession[]> => {
      const [currentId, sessions] = await Promise.all([
        currentSessionId(store),
        callAsReader(store, '/list-sessions', {
          method: 'GET',
          schema: z.array(ListedSession),
        }),
      ]);
      return sessions
        .map((session) => ({...session, isCurrent: session.id === currentId}))
        .sort(
          (a, b) =>
            Number(b.isCurrent) - Number(a.isCurrent) ||
            b.updatedAt.getTime() - a.updatedAt.getTime(),
        );
    },
    retry: false,
    networkMode: 'always',
  });
}

/**
 * Ends a session: by its id where the backend has the contract's call for it,
 * else by its token, which plain Better Auth tells.
 */
export async function revokeSession(
  settings: PluginGlobalData,
  store: SessionStore,
  {id, token}: Pick<ReaderSession, 'id' | 'token'>,
): Promise<void> {
  if (token !== undefined) {
    await callAsReader(store, '/revoke-session', {
      body: {token},
      schema: z.unknown(),
    });
    return;
  }
  const response = await fetchApi(
    settings,
    `/sessions/${encodeURIComponent(id)}/revoke`,
    {method: 'POST'},
  );
  // One that is gone already is what was asked for.
  if (response.status !== 404) {
    refuseFailure(response);
  }
}

/** Ends all of the reader's sessions but this one. */
export async function revokeOtherSessions(store: SessionStore): Promise<void> {
  await callAsReader(store, '/revoke-other-sessions', {schema: z.unknown()});
}
