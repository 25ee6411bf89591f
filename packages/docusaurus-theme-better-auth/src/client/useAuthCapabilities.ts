import {useContext, useEffect, useState} from 'react';
import type {AuthCapabilities} from '../session/capabilities';
import {CapabilitiesContext} from './CapabilitiesContext';
import {useAuthSettings} from './useAuthSettings';

/**
 * What the backend offers, or null until that is known: then hide what depends
 * on it. What asks the backend loads with the first component that uses this.
 */
export function useAuthCapabilities(): AuthCapabilities | null {
  const settings = useAuthSettings();
  const given = useContext(CapabilitiesContext);
  const [observed, setObserved] = useState<AuthCapabilities | null>(null);

  useEffect(() => {
    if (given) {
      return undefined;
    }
    let end: (() => void) | undefined;
    let ended = false;
    import('../session/capabilitiesStore').then(
      ({observeCapabilities, knownCapabilities}) => {
        if (!ended) {
          const tell = () => {
            setObserved(knownCapabilities());
          };
          end = observeCapabilities(settings, tell);
          tell();
        }
      },
      // Without the chunk nothing is known, which is what null says.
      () => undefined,
    );
    return () => {
      ended = true;
      end?.();
    };
  }, [settings, given]);

  return given ?? observed;
}
