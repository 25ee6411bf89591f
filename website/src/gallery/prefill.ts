import {getQueryClient} from 'docusaurus-theme-better-auth/client/forms';
import {
  accounts,
  consents,
  consentReport,
  consentText,
  events,
  noPreferences,
  passkeys,
  profile,
  sessions,
  usage,
  userSessions,
  users,
  type Users,
} from './listings';
import type {AuthFailure} from 'docusaurus-theme-better-auth/client/forms';

/** What a call has come to; never anything for `loading`. */
type Outcome<Data> = Data | 'loading' | AuthFailure;

const USUAL = {
  accounts,
  passkeys,
  sessions,
  consents,
  profile,
  preferences: noPreferences,
  consentText,
  users: {users: users as Users, next_cursor: 'more' as string | null},
  user: users[0],
  userSessions: {sessions: userSessions},
  events: {events, next_cursor: null},
  consentReport,
  usage,
};

type Usual = typeof USUAL;

/** Answers of the backend to what components ask by themselves. */
export type Known = {
  readonly [Name in keyof Usual]?: Outcome<
    Name extends 'consentText' ? Usual[Name] | null : Usual[Name]
  >;
};

const keysOf = (
  readerId: string,
  languageTag: string,
): Record<keyof Usual, readonly (readonly unknown[])[]> => ({
  accounts: [['better-auth', 'accounts', readerId]],
  passkeys: [['better-auth', 'passkeys', readerId]],
  sessions: [['better-auth', 'sessions', readerId]],
  consents: [['better-auth', 'consents', readerId]],
  profile: [['better-auth', 'profile', readerId]],
  preferences: [['better-auth', 'preferences', readerId]],
  consentText: ['current', readerId].map((version) => [
    'better-auth-consent-text',
    version,
    languageTag,
  ]),
  users: [['better-auth', 'admin', 'users', {search: ''}]],
  user: [['better-auth', 'admin', 'user', 'katherine']],
  userSessions: [['better-auth', 'admin', 'user', 'katherine', 'sessions']],
  events: [['better-auth', 'admin', 'events', '']],
  consentReport: [['better-auth', 'admin', 'consent-report']],
  usage: [['better-auth', 'admin', 'usage', 30]],
});

/**
 * Puts into the site's query client what the backend would have answered about
 * this reader, so that components which load something themselves ask nobody.
 */
export function prefill(
  readerId: string,
  languageTag: string,
  known: Known = {},
): void {
  const client = getQueryClient();
  const keys = keysOf(readerId, languageTag);
  for (const name of Object.keys(USUAL) as (keyof Usual)[]) {
    const outcome = name in known ? known[name] : USUAL[name];
    for (const queryKey of keys[name]) {
      client.removeQueries({queryKey, exact: true});
      client.setQueryDefaults(queryKey, {
        gcTime: Infinity,
        staleTime: Infinity,
        refetchOnMount: false,
        refetchOnReconnect: false,
        refetchOnWindowFocus: false,
        retryOnMount: false,
        retry: false,
      });
      if (outcome === 'loading' || outcome instanceof Error) {
        client
          .query({
            queryKey,
            queryFn: () =>
              outcome instanceof Error
                ? Promise.reject(outcome)
                : new Promise<never>(() => undefined),
          })
          // Kept for the component, which tells of it.
          .catch(() => undefined);
      } else {
        client.setQueryData(queryKey, outcome);
      }
    }
  }
}
