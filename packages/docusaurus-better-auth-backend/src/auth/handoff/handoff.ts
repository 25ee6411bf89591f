import type {AuthContext} from 'better-auth';
import {symmetricDecrypt, symmetricEncrypt} from 'better-auth/crypto';
import {readTextBody} from 'better-auth-reader-profile';
import * as z from 'zod';
import type {BackendConfig} from '../../config.js';
import {
  createSecret,
  digestOf,
  hasSecretOf,
  issueSecret,
  SECRET,
} from './handoffCookie.js';
import {readLanding, withCode, withoutHandoff} from './landing.js';

/** Navigations that may end with a session. */
const NAVIGATIONS = /^\/(?:callback\/[^/]+|magic-link\/verify|verify-email)$/;
const VERIFY_EMAIL = '/verify-email';

const CODE_MS = 60_000;

/** Better Auth redirects by 302: this one says that nothing has happened yet. */
export const HANDED_OVER_STATUS = 303;

const NO_STORE = {'Cache-Control': 'no-store', Pragma: 'no-cache'};

/** A navigation that waits for the browser that began it. */
const Pending = z.object({
  /** Path below `{AUTH}`, and query. */
  path: z.string(),
  search: z.string(),
  challenge: z.string(),
  /** The site that the code was sent to. */
  origin: z.string(),
});
type Pending = z.infer<typeof Pending>;

const Body = z.object({code: z.string().regex(SECRET)});

export type HandoffParts = {
  config: Pick<BackendConfig, 'authBasePath' | 'trustedOrigins' | 'url'>;
  getContext: () => Promise<AuthContext>;
  /** Better Auth's own handler. */
  handle: (request: Request) => Promise<Response>;
};

function refuse(status: number, code: string, message: string): Response {
  return Response.json({code, message}, {status, headers: NO_STORE});
}

const identify = (code: string) => `handoff:${digestOf(code)}`;

async function readCode(request: Request): Promise<string | null> {
  try {
    const body: unknown = JSON.parse(await readTextBody(request));
    return Body.parse(body).code;
  } catch {
    return null;
  }
}

/**
 * The one-time hand-over for a site on another site than the backend. There,
 * the cookies that a navigation on the backend sets and brings are not those
 * of the page's own calls. So a navigation (a provider's callback, a link in
 * a message) carries a code to the page and does nothing else, and the page
 * has it done by a call of its own:
 *
 * 1. `POST {AUTH}/handoff/begin` answers `{challenge}` and sets a cookie with
 *    the secret that the challenge is the SHA-256 of. The page adds
 *    `handoff_challenge` to the query of the callback URL of the flow it begins.
 * 2. The flow's navigation comes back to that URL with `handoff_code` in place
 *    of `handoff_challenge`. The code works for 60 seconds, once, from the
 *    same site, and in the browser that has the cookie.
 * 3. `POST {AUTH}/handoff {code}` does what the navigation would have done,
 *    sets its cookies and answers `{url}`: where that would have led to, with
 *    `error` in its query where it failed. Refused: 400 `HANDOFF_EXPIRED`, 403
 *    `HANDOFF_OTHER_BROWSER`. An e-mail address is confirmed in any browser,
 *    for its link proves that it was read; only the one that began is signed in.
 *
 * @returns Answers a request that is part of it; null for any other.
 */
export function createHandoff({config, getContext, handle}: HandoffParts) {
  const {authBasePath, trustedOrigins} = config;

  async function keep(
    {secretConfig, internalAdapter}: AuthContext,
    pending: Pending,
  ): Promise<string> {
    const code = createSecret();
    await internalAdapter.createVerificationValue({
      identifier: identify(code),
      // It holds a link's token, or a provider's code.
      value: await symmetricEncrypt({
        key: secretConfig,
        data: JSON.stringify(pending),
      }),
      expiresAt: new Date(Date.now() + CODE_MS),
    });
    return code;
  }

  async function find(
    {secretConfig, internalAdapter}: AuthContext,
    code: string,
  ): Promise<Pending | null> {
    const row = await internalAdapter.findVerificationValue(identify(code));
    return row && row.expiresAt > new Date()
      ? Pending.parse(
          JSON.parse(
            await symmetricDecrypt({key: secretConfig, data: row.value}),
          ),
        )
      : null;
  }

  async function sendToPage(path: string, url: URL): Promise<Response | null> {
    const context = await getContext();
    const landing = await readLanding(path, url, context, trustedOrigins);
    if (landing === null) {
      return null;
    }
    const code = await keep(context, {
      path,
      search: url.search,
      challenge: landing.challenge,
      origin: landing.url.origin,
    });
    return new Response(null, {
      status: HANDED_OVER_STATUS,
      headers: {
        ...NO_STORE,
        Location: withCode(landing.url, code),
        'Referrer-Policy': 'no-referrer',
      },
    });
  }

  /** The navigation, as a call of the page. */
  function createCall(
    {path, search}: Pending,
    request: Request,
    withCookies: boolean,
  ): Request {
    const headers = new Headers(request.headers);
    for (const name of ['Content-Type', 'Content-Length', 'Origin']) {
      headers.delete(name);
    }
    if (!withCookies) {
      headers.delete('Cookie');
    }
    return new Request(`${config.url}${authBasePath}${path}${search}`, {
      headers,
    });
  }

  /** Ends a session that the browser is not to have. */
  async function endSession(
    {authCookies, internalAdapter}: AuthContext,
    answer: Response,
  ): Promise<void> {
    const start = `${authCookies.sessionToken.name}=`;
    const cookie = answer.headers
      .getSetCookie()
      .find((line) => line.startsWith(start));
    const [token] = decodeURIComponent(
      cookie?.slice(start.length).split(';')[0] ?? '',
    ).split('.');
    if (token) {
      await internalAdapter.deleteSession(token);
    }
  }

  async function finish(request: Request): Promise<Response> {
    const expired = () =>
      refuse(400, 'HANDOFF_EXPIRED', 'The code is used or too old.');
    const code = await readCode(request);
    const context = await getContext();
    const pending = code === null ? null : await find(context, code);
    if (code === null || pending === null) {
      return expired();
    }
    const isBrowser =
      request.headers.get('Origin') === pending.origin &&
      hasSecretOf(pending.challenge, context, request.headers);
    if (!isBrowser && pending.path !== VERIFY_EMAIL) {
      return refuse(
        403,
        'HANDOFF_OTHER_BROWSER',
        'Go on in the browser that you began in.',
      );
    }
    const consumed = await context.internalAdapter.consumeVerificationValue(
      identify(code),
    );
    if (!consumed) {
      return expired();
    }
    const answer = await handle(createCall(pending, request, isBrowser));
    const headers = new Headers(NO_STORE);
    if (isBrowser) {
      for (const cookie of answer.headers.getSetCookie()) {
        headers.append('Set-Cookie', cookie);
      }
    } else {
      await endSession(context, answer);
    }
    const location = answer.headers.get('Location');
    if (location === null && answer.status >= 400) {
      headers.set('Content-Type', answer.headers.get('Content-Type') ?? '');
      return new Response(answer.body, {status: answer.status, headers});
    }
    return Response.json(
      {url: location === null ? null : withoutHandoff(location)},
      {headers},
    );
  }

  async function begin(request: Request): Promise<Response> {
    const {challenge, setCookie} = issueSecret(
      await getContext(),
      request.headers,
    );
    return Response.json(
      {challenge},
      {headers: {...NO_STORE, 'Set-Cookie': setCookie}},
    );
  }

  return async (request: Request): Promise<Response | null> => {
    const url = new URL(request.url);
    const path = url.pathname.slice(authBasePath.length);
    if (request.method === 'GET' && NAVIGATIONS.test(path)) {
      return sendToPage(path, url);
    }
    if (
      request.method !== 'POST' ||
      (path !== '/handoff' && path !== '/handoff/begin')
    ) {
      return null;
    }
    if (!trustedOrigins.includes(request.headers.get('Origin') ?? '')) {
      return refuse(403, 'INVALID_ORIGIN', 'Invalid origin');
    }
    return path === '/handoff' ? finish(request) : begin(request);
  };
}
