import {useContext} from 'react';
import {useQuery} from '@tanstack/react-query';
import {
  capabilitiesQueryOptions,
  fallbackCapabilities,
  type AuthCapabilities,
} from '../session/capabilities';
import {getQueryClient} from '../session/queryClient';
import {CapabilitiesContext} from './CapabilitiesContext';
import {useAuthSettings} from './useAuthSettings';

/**
 * `useAuthCapabilities` for what loads with a form and has react-query at hand.
 * Until it has answered, and where it can't be
 * asked, it is what the plugin's option `capabilities` says: see `source`.
 */
export function useCapabilitiesQuery(): AuthCapabilities {
  const settings = useAuthSettings();
  const given = useContext(CapabilitiesContext);
  const {data, isError} = useQuery(
    {...capabilitiesQueryOptions(settings), enabled: given === null},
    getQueryClient(),
  );
  return (
    given ??
    data ??
    fallbackCapabilities(settings, isError ? 'options' : 'loading')
  );
}
