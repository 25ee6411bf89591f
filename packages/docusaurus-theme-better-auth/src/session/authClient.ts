/** What a call of a Better Auth client resolves to. */
export type AuthAnswer = {
  data: unknown;
  error: {status: number; code?: string | undefined} | null;
};

/** How a Better Auth client is told to send a request. */
export type AuthFetchOptions = {
  /** In milliseconds. */
  timeout: number;
  headers: Record<string, string>;
  onError: (context: {response: Response}) => void;
};

type Fetched = {fetchOptions: AuthFetchOptions};

/** As much of a Better Auth client as the theme calls. */
export type AuthClient = {
  getSession(options: Fetched): Promise<AuthAnswer>;
  signOut(options: {disableRedirect: boolean} & Fetched): Promise<AuthAnswer>;
  signIn: {
    email(
      values: {email: string; password: string; rememberMe: boolean} & Fetched,
    ): Promise<AuthAnswer>;
  };
  signUp: {
    email(
      values: {
        name: string;
        email: string;
        password: string;
        callbackURL?: string;
      } & Fetched,
    ): Promise<AuthAnswer>;
  };
  /** Calls an endpoint by its path, such as `/update-user`. */
  $fetch(
    path: string,
    options: AuthFetchOptions & {
      method: 'GET' | 'POST';
      body?: Record<string, unknown>;
      query?: Record<string, string>;
    },
  ): Promise<AuthAnswer>;
};

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
