import {QueryClient} from '@tanstack/react-query';
import {readerQueries} from './readerQueries';

/** All that is read of the reader's data is kept under this key. */
export const QUERY_KEY_ROOT = ['better-auth'] as const;

let browserClient: QueryClient | undefined;

/**
 * The browser's one query client. Static rendering gets a new one each time:
 * pages render concurrently in one process, and must not share what they know.
 */
export function getQueryClient(): QueryClient {
  if (typeof window === 'undefined') {
    return new QueryClient();
  }
  if (!browserClient) {
    const client = new QueryClient();
    // There is no QueryClientProvider to do so: asks again on focus, and when
    // the network is back.
    client.mount();
    readerQueries.current = {
      async refresh() {
        await client.cancelQueries({queryKey: QUERY_KEY_ROOT});
        await client.invalidateQueries({queryKey: QUERY_KEY_ROOT});
      },
      forget() {
        client.removeQueries({queryKey: QUERY_KEY_ROOT});
      },
    };
    browserClient = client;
  }
  return browserClient;
}
