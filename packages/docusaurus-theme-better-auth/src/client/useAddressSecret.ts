import {useEffect, useLayoutEffect, useState} from 'react';
import {useHistory} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';

// React warns of the other one while it renders on the server.
const useEarlyEffect =
  typeof window === 'undefined' ? useEffect : useLayoutEffect;

/**
 * A secret that a link carries in its query. It leaves the address bar, and
 * with it the browser's history, as soon as the page runs, and from then on is
 * in this component's memory alone.
 *
 * @returns undefined until the page runs, and null where there is none: such
 * as after a reload.
 */
export function useAddressSecret(name: string): string | null | undefined {
  const history = useHistory();
  const [secret] = useState(() =>
    typeof window === 'undefined'
      ? null
      : new URLSearchParams(window.location.search).get(name),
  );
  useEarlyEffect(() => {
    const {location} = history;
    const params = new URLSearchParams(location.search);
    if (params.has(name)) {
      params.delete(name);
      // By the router, so that no link on the page repeats it.
      history.replace({...location, search: params.toString()});
    }
  }, [history, name]);
  return useIsBrowser() ? secret : undefined;
}
