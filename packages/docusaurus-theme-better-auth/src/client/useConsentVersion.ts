import {useQuery} from '@tanstack/react-query';
import {consentTextQueryOptions} from '../session/consentText';
import {getQueryClient} from '../session/queryClient';
import {useAuthSettings} from './useAuthSettings';
import {useLanguageTag} from './useLanguageTag';

/** A consent text of the backend's, by its version. */
export function useConsentVersion(version: string) {
  return useQuery(
    consentTextQueryOptions(useAuthSettings(), version, useLanguageTag()),
    getQueryClient(),
  );
}
