import {useQuery} from '@tanstack/react-query';
import {
  consentReportQueryOptions,
  eventsQueryOptions,
  usageQueryOptions,
} from '../session/adminQueries';
import {toEventQuery, type EventFilter} from '../session/eventFilter';
import {getQueryClient} from '../session/queryClient';
import {useAdminSite} from './useAdminSite';

/** A page of authentication events. */
export function useAdminEvents(filter: EventFilter, cursor?: string) {
  const site = useAdminSite();
  return useQuery(
    eventsQueryOptions(site, {filter: toEventQuery(filter), cursor}),
    getQueryClient(),
  );
}

/** Consents given, withdrawn and in force. */
export function useConsentReport() {
  return useQuery(consentReportQueryOptions(useAdminSite()), getQueryClient());
}

/** Sign-ups, active readers and questions of the last days. */
export function useUsageReport(days: number) {
  return useQuery(usageQueryOptions(useAdminSite(), days), getQueryClient());
}
