import {useMemo} from 'react';
import {useQuery} from '@tanstack/react-query';
import {useLocation} from '@docusaurus/router';
import {AuthFailure} from '../session/authFailure';
import {handOver} from '../session/handOver';
import {getQueryClient} from '../session/queryClient';
import {LANDING} from '../session/redirectFlow';
import {useAddressSecret} from './useAddressSecret';
import {useSessionStore} from './useSessionStore';

type Landing = {
  /**
   * What the flow that led to this page says in the query; null until it is
   * known. Where the backend is on another site, that is after the hand-over.
   */
  parameters: URLSearchParams | null;
  failure: AuthFailure | null;
  retry: () => void;
};

/** For a page that a flow leads to which left the site. */
export function useLanding(): Landing {
  const store = useSessionStore();
  const {search} = useLocation();
  const code = useAddressSecret(LANDING.handoffCode);
  const {data, error, isFetching, refetch} = useQuery(
    {
      queryKey: ['better-auth-handoff', code],
      queryFn: async () => {
        const landed = await handOver(store, code ?? '');
        await store.refresh();
        return landed ?? new URLSearchParams(window.location.search);
      },
      enabled: typeof code === 'string',
      // The code works once: nothing but the reader asks again.
      retry: false,
      staleTime: Infinity,
      gcTime: 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    getQueryClient(),
  );
  const own = useMemo(() => new URLSearchParams(search), [search]);

  let parameters: URLSearchParams | null = null;
  if (code === null) {
    parameters = own;
  } else if (code !== undefined) {
    parameters = data ?? null;
  }
  return {
    parameters,
    failure:
      error === null || isFetching
        ? null
        : error instanceof AuthFailure
          ? error
          : new AuthFailure('unexpected'),
    retry: () => void refetch(),
  };
}
