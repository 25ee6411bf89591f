import type {BetterAuthClientPlugin} from 'better-auth/client';
import type {readerProfile} from './index.js';

/**
 * The browser side of {@link readerProfile}: types the calls
 * `authClient.readerProfile.profile(…)`.
 *
 * @example
 * ```ts
 * createAuthClient({baseURL, plugins: [readerProfileClient()]});
 * ```
 */
export function readerProfileClient() {
  return {
    id: 'reader-profile',
    $InferServerPlugin: {} as ReturnType<typeof readerProfile>,
  } satisfies BetterAuthClientPlugin;
}
