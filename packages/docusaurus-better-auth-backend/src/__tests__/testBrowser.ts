import {SITE} from './testBackend.js';

type Jar = Map<string, string>;

function remember(jar: Jar, answer: Response): void {
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const separator = pair.indexOf('=');
    const name = pair.slice(0, separator);
    if (/;\s*max-age=0(?:;|$)/i.test(line)) {
      jar.delete(name);
    } else {
      jar.set(name, pair.slice(separator + 1));
    }
  }
}

function bring(jar: Jar): Record<string, string> {
  return jar.size === 0
    ? {}
    : {Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ')};
}

/**
 * A browser whose page is on another site than the backend: cookies of the
 * page's calls and of navigations never meet, as with partitioned cookies.
 */
export class TestBrowser {
  readonly ofPage: Jar = new Map();
  readonly ofNavigations = new Map<string, Jar>();

  constructor(readonly backendUrl: string) {}

  /** A call of the page. */
  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const answer = await fetch(`${this.backendUrl}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        Origin: SITE,
        ...(body !== undefined && {'Content-Type': 'application/json'}),
        ...bring(this.ofPage),
        ...headers,
      },
      ...(body !== undefined && {body: JSON.stringify(body)}),
    });
    remember(this.ofPage, answer);
    return answer;
  }

  /** Follows redirects until they come back to the site: where to, there. */
  async navigate(to: string): Promise<URL> {
    let url = new URL(to);
    while (url.origin !== SITE) {
      const jar = this.ofNavigations.get(url.host) ?? new Map<string, string>();
      this.ofNavigations.set(url.host, jar);
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: bring(jar),
      });
      remember(jar, answer);
      const location = answer.headers.get('Location');
      if (location === null) {
        throw new Error(
          `${url.href} answered ${String(answer.status)}: ${await answer.text()}`,
        );
      }
      url = new URL(location, url);
    }
    return url;
  }

  /** The address that the page is signed in with; null where it is not. */
  async readEmail(): Promise<string | null> {
    const answer = await this.call('GET', '/auth/get-session');
    const session = (await answer.json()) as {user: {email: string}} | null;
    return session?.user.email ?? null;
  }
}
