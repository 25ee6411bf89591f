import {useQuery} from '@tanstack/react-query';
import {consentHistoryQueryOptions} from '../session/consentText';
import {getQueryClient} from '../session/queryClient';
import {useAuthSettings} from './useAuthSettings';
import {useSessionStore} from './useSessionStore';

/** Every decision about consent of the reader with this id. */
export function useConsentHistory(readerId: string) {
  return useQuery(
    consentHistoryQueryOptions(useAuthSettings(), useSessionStore(), readerId),
    getQueryClient(),
  );
}
