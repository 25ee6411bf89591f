import {useCallback, useContext, useSyncExternalStore} from 'react';
import {
  fallbackCapabilities,
  type AuthCapabilities,
} from '../session/capabilities';
import {
  knownCapabilities,
  observeCapabilities,
} from '../session/capabilitiesStore';
import {CapabilitiesContext} from './CapabilitiesContext';
import {useAuthSettings} from './useAuthSettings';

const nothingKnown = () => null;

/**
 * `useAuthCapabilities` for what loads with a form. Until the backend has
 * answered, and where it can't be asked, it is what the plugin's option
 * `capabilities` says: see `source`.
 */
export function useCapabilities(): AuthCapabilities {
  const settings = useAuthSettings();
  const given = useContext(CapabilitiesContext);
  const subscribe = useCallback(
    (listener: () => void) =>
      given ? () => undefined : observeCapabilities(settings, listener),
    [settings, given],
  );
  const known = useSyncExternalStore(
    subscribe,
    knownCapabilities,
    nothingKnown,
  );
  return given ?? known ?? fallbackCapabilities(settings, 'loading');
}
