import type {createAuthClient} from 'better-auth/client';

/** As much of a Better Auth client as the theme calls. */
export type AuthClient = Pick<
  ReturnType<typeof createAuthClient>,
  'getSession' | 'signIn' | 'signUp' | 'signOut' | '$fetch'
>;

/**
 * Loads the site's Better Auth client, or the packaged one. Browser only: a
 * client made while the site is rendered would read the build's environment.
 *
 * @throws Error where the site's `authClient` module exports no client.
 */
export async function loadAuthClient(): Promise<AuthClient> {
  const module = await import('@better-auth-site/auth-client');
  const client = module.default ?? module.authClient;
  if (typeof client?.getSession !== 'function') {
    const mistake = new Error(
      'The module that the option "authClient" of docusaurus-plugin-better-auth names must export a Better Auth client, as its default export or as "authClient".',
    );
    // Readers are told that the backend is out of reach; this is for the owner.
    console.error(mistake);
    throw mistake;
  }
  return client;
}
