import {
  AdminEvents,
  AdminSessions,
  AdminUser,
  AdminUsers,
  ConsentReport,
  UsageReport,
} from 'better-auth-reader-profile/contract';
import {keepPreviousData, queryOptions} from '@tanstack/react-query';
import {readFromAdmin, toQuery, type AdminSite} from './adminRequest';
import type {EventFilter} from './eventFilter';
import {QUERY_KEY_ROOT} from './queryClient';

/** All that admins have read is kept under this key, and leaves with them. */
export const ADMIN_QUERY_KEY = [...QUERY_KEY_ROOT, 'admin'] as const;

const COMMON = {retry: false, networkMode: 'always'} as const;

export function usersQueryOptions(
  site: AdminSite,
  page: {search?: string; cursor?: string},
) {
  return queryOptions({
    queryKey: [...ADMIN_QUERY_KEY, 'users', page] as const,
    queryFn: () => readFromAdmin(site, `/users${toQuery(page)}`, AdminUsers),
    // The list stays while the next one is on its way.
    placeholderData: keepPreviousData,
    ...COMMON,
  });
}

export function userQueryOptions(site: AdminSite, id: string) {
  return queryOptions({
    queryKey: [...ADMIN_QUERY_KEY, 'user', id] as const,
    queryFn: () =>
      readFromAdmin(site, `/users/${encodeURIComponent(id)}`, AdminUser),
    ...COMMON,
  });
}

export function userSessionsQueryOptions(site: AdminSite, id: string) {
  return queryOptions({
    queryKey: [...ADMIN_QUERY_KEY, 'user', id, 'sessions'] as const,
    queryFn: () =>
      readFromAdmin(
        site,
        `/users/${encodeURIComponent(id)}/sessions`,
        AdminSessions,
      ),
    ...COMMON,
  });
}

export function eventsQueryOptions(
  site: AdminSite,
  {filter, cursor}: {filter: EventFilter; cursor?: string},
) {
  const query = toQuery({...filter, cursor});
  return queryOptions({
    queryKey: [...ADMIN_QUERY_KEY, 'events', query] as const,
    queryFn: () => readFromAdmin(site, `/events${query}`, AdminEvents),
    placeholderData: keepPreviousData,
    ...COMMON,
  });
}

export function consentReportQueryOptions(site: AdminSite) {
  return queryOptions({
    queryKey: [...ADMIN_QUERY_KEY, 'consent-report'] as const,
    queryFn: () => readFromAdmin(site, '/consent-report', ConsentReport),
    ...COMMON,
  });
}

export function usageQueryOptions(site: AdminSite, days: number) {
  return queryOptions({
    queryKey: [...ADMIN_QUERY_KEY, 'usage', days] as const,
    queryFn: () =>
      readFromAdmin(
        site,
        `/usage${toQuery({days: String(days)})}`,
        UsageReport,
      ),
    placeholderData: keepPreviousData,
    ...COMMON,
  });
}
