import {QueryClient} from '@tanstack/react-query';

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
    browserClient = new QueryClient();
    // There is no QueryClientProvider to do so: asks again on focus, and when
    // the network is back.
    browserClient.mount();
  }
  return browserClient;
}
