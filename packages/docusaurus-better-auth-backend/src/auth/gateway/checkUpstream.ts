import type {BackendConfig} from '../../config.js';
import type {Upstream} from './upstream.js';
import {UpstreamError} from './upstreamError.js';
import {addForwarding} from './upstreamHeaders.js';

/** Waits between attempts while the upstream is away, in ms; the last one again and again. */
const RETRIES = [1_000, 5_000, 30_000];

const TIMEOUTS = {connect: 3_000, answer: 5_000};

type CheckedConfig = Pick<
  BackendConfig,
  'authBasePath' | 'log' | 'trustedOrigins' | 'upstream' | 'url'
>;

/** Redirects of Better Auth that lead to its own base URL, whoever asks. */
const TELLTALES = ['/callback/none', '/reset-password/none?callbackURL='];

/**
 * What keeps an upstream from working behind this gateway, each with what to
 * set where. Told from outside: nothing is written there, nobody signs in.
 *
 * @throws {UpstreamError} Where it does not answer.
 */
export async function findUpstreamProblems(
  upstream: Upstream,
  config: CheckedConfig,
): Promise<string[]> {
  const {authBasePath, url} = config;
  const given = config.upstream ?? '';

  function ask(method: string, path: string, headers: Record<string, string>) {
    const all = new Headers(headers);
    addForwarding(all, {
      clientAddress: undefined,
      publicUrl: url,
      gatewayId: 'check',
    });
    return upstream.send({method, path, headers: all, timeouts: TIMEOUTS});
  }

  async function isBetterAuth(): Promise<boolean> {
    const response = await ask('GET', '/ok', {});
    try {
      const json = (await response.json()) as {ok?: unknown} | null;
      return response.status === 200 && json?.ok === true;
    } catch {
      return false;
    }
  }

  /** Base URL that Better Auth takes for its own; null where it hides it. */
  async function findBaseUrl(): Promise<URL | null> {
    for (const path of TELLTALES) {
      const response = await ask('GET', path, {});
      await response.body?.cancel();
      const location = response.headers.get('Location') ?? '';
      const base = /^(https?:\/\/.*)\/error(?:\?.*)?$/.exec(location)?.[1];
      if (base !== undefined) {
        return new URL(base);
      }
    }
    return null;
  }

  async function isRefused(origin: string): Promise<boolean> {
    // A sign-out of nobody: Better Auth looks at the origin first.
    const response = await ask('POST', '/sign-out', {
      Cookie: 'gateway-check=1',
      Origin: origin,
    });
    return (
      response.status === 403 &&
      (await response.text()).includes('INVALID_ORIGIN')
    );
  }

  if (!(await isBetterAuth())) {
    return [
      `BETTER_AUTH_UPSTREAM: ${given}/ok does not answer as Better Auth does. Set it to the URL of that service with its base path, such as https://auth.example.com/api/auth.`,
    ];
  }
  const problems: string[] = [];
  const base = await findBaseUrl();
  if (base !== null && base.origin !== url) {
    problems.push(
      `The Better Auth service at ${given} takes ${base.origin} for its public URL, but readers reach it at ${url}: links in its e-mails, sign-in by other services and the cookies' Secure mark go by that. There, set BETTER_AUTH_URL (or baseURL) to ${url}.`,
    );
  }
  if (base !== null && base.pathname !== authBasePath) {
    problems.push(
      `The Better Auth service at ${given} makes links under ${base.pathname}, which this backend serves under ${authBasePath}. Here, set AUTH_BASE_PATH to ${base.pathname}, and authBasePath in the site's options likewise; or there, set basePath to ${authBasePath}.`,
    );
  }
  for (const origin of config.trustedOrigins) {
    if (await isRefused(origin)) {
      problems.push(
        `The Better Auth service at ${given} refuses the pages of ${origin}. There, add it to BETTER_AUTH_TRUSTED_ORIGINS (or trustedOrigins).`,
      );
    }
  }
  return problems;
}

/**
 * Looks at the upstream beside the start and logs what is wrong with it. While
 * it is away it is asked again; a start never waits for it.
 *
 * @returns Stops asking.
 */
export function checkUpstream(
  upstream: Upstream,
  config: CheckedConfig,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function check(attempt: number): Promise<void> {
    try {
      const problems = await findUpstreamProblems(upstream, config);
      for (const problem of problems) {
        config.log({level: 'error', event: 'upstream-check', problem});
      }
      if (problems.length === 0) {
        config.log({level: 'info', event: 'upstream-check'});
      }
    } catch (error) {
      if (isStopped) {
        return;
      }
      if (attempt === 0) {
        config.log({
          level: 'error',
          event: 'upstream-check',
          problem: `BETTER_AUTH_UPSTREAM: ${config.upstream ?? ''} does not answer (${error instanceof UpstreamError ? error.code : 'unexpected answer'}). Readers can't sign in until it does; this backend goes on asking.`,
        });
      }
      timer = setTimeout(
        () => void check(attempt + 1),
        RETRIES[Math.min(attempt, RETRIES.length - 1)],
      ).unref();
    }
  }

  void check(0);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
