import {useQuery} from '@tanstack/react-query';
import {
  userQueryOptions,
  userSessionsQueryOptions,
  usersQueryOptions,
} from '../session/adminQueries';
import {adminActMutationOptions} from '../session/adminActs';
import {impersonate} from '../session/impersonation';
import {getQueryClient} from '../session/queryClient';
import {useAdminSite} from './useAdminSite';

/** A page of accounts. */
export function useAdminUsers(page: {search?: string; cursor?: string}) {
  return useQuery(usersQueryOptions(useAdminSite(), page), getQueryClient());
}

/** One account with its sessions, and what an admin may do to it. */
export function useAdminUser(id: string) {
  const site = useAdminSite();
  const user = useQuery(userQueryOptions(site, id), getQueryClient());
  const sessions = useQuery(
    userSessionsQueryOptions(site, id),
    getQueryClient(),
  );
  return {
    user,
    sessions,
    act: adminActMutationOptions(site, id).mutationFn,
    impersonate: () => impersonate(site.store, id),
  };
}
