import {Cookie} from 'tough-cookie';
import {forBetterAuth, forEnvironment, type Paste} from './check';
import type {Finding} from './report';
import {
  isLoopback,
  isSameSite,
  isSharedSuffix,
  registrableDomain,
} from './sameSite';

const CROSS_SITE: Paste[] = [
  forEnvironment('COOKIE_CROSS_SITE=true'),
  forBetterAuth(
    'advanced: {',
    "  defaultCookieAttributes: {sameSite: 'none', secure: true, partitioned: true},",
    '},',
  ),
];

const BY_DEFAULT: Paste[] = [
  forEnvironment('COOKIE_CROSS_SITE=false'),
  forBetterAuth('// leave advanced.defaultCookieAttributes out'),
];

const SECURE: Paste[] = [
  forEnvironment('BETTER_AUTH_URL=https://api.example.com'),
  forBetterAuth("baseURL: 'https://api.example.com',"),
];

const HOST_ONLY: Paste[] = [
  forBetterAuth('// leave advanced.crossSubDomainCookies out'),
];

type Judged = {
  cookie: Cookie;
  backend: URL;
  origin: string;
};

type Rule = (judged: Judged) => Omit<Finding, 'where'> | null;

const isNone = ({sameSite}: Cookie) => sameSite?.toLowerCase() === 'none';

const isPartitioned = ({extensions}: Cookie) =>
  extensions?.some((name) => /^partitioned$/i.test(name)) ?? false;

const site: Rule = ({cookie, backend, origin}) => {
  if (isSameSite(origin, backend.origin)) {
    return null;
  }
  const sites = `${origin} and ${backend.origin} are two sites to a browser`;
  if (!isNone(cookie)) {
    return {
      severity: 'error',
      what: `${sites}, and the session's cookie has SameSite=${cookie.sameSite ?? 'Lax (by default)'}.`,
      why: 'Browsers do not send such a cookie with the requests of another site: the sign-in succeeds, and nobody is signed in.',
      change:
        'Best: serve both below one domain of your own (docs.example.com and api.example.com), or the backend at a path of the site. Otherwise let the cookie cross sites.',
      paste: CROSS_SITE,
    };
  }
  return isPartitioned(cookie)
    ? {
        severity: 'information',
        what: `${sites}. The cookie is set as well as it can be for that.`,
        why: 'Some browsers keep no cookies of other sites at all (Firefox with strict protection).',
        change: 'Nothing, or serve both below one domain of your own.',
        paste: [],
      }
    : {
        severity: 'warning',
        what: `${sites}, and the session's cookie is not Partitioned.`,
        why: "Browsers that block third-party cookies, such as Chromium's and Safari's stricter settings, then keep none.",
        change: 'Add Partitioned, or serve both below one domain of your own.',
        paste: CROSS_SITE,
      };
};

const secure: Rule = ({cookie, backend}) => {
  const isHttps = backend.protocol === 'https:';
  if (cookie.secure) {
    return isHttps || isLoopback(backend.hostname)
      ? null
      : {
          severity: 'error',
          what: `The session's cookie is Secure, and the backend is on http (${backend.origin}).`,
          why: 'Browsers drop a Secure cookie that comes by http.',
          change: 'Serve the backend on https.',
          paste: [],
        };
  }
  if (isNone(cookie) || cookie.key.startsWith('__Secure-')) {
    return {
      severity: 'error',
      what: "The session's cookie has SameSite=None or a name with __Secure-, and is not Secure.",
      why: 'Browsers drop such a cookie.',
      change: 'Make it Secure, which needs https, or leave SameSite at Lax.',
      paste: isHttps ? CROSS_SITE : BY_DEFAULT,
    };
  }
  return isHttps
    ? {
        severity: 'warning',
        what: "The backend is on https, and the session's cookie is not Secure.",
        why: 'It is also sent by http, where others on the network can read it. Better Auth goes by its own URL, which says http.',
        change: 'Tell Better Auth its public address, with https.',
        paste: SECURE,
      }
    : null;
};

const domain: Rule = ({cookie, backend}) => {
  const given = cookie.domain?.replace(/^\./, '') ?? null;
  if (given === null) {
    return null;
  }
  const isCovered =
    backend.hostname === given || backend.hostname.endsWith(`.${given}`);
  if (!isCovered || isSharedSuffix(given)) {
    return {
      severity: 'error',
      what: `The session's cookie is for the domain "${given}", and comes from ${backend.hostname}.`,
      why: 'Browsers drop a cookie for a domain that its host is not below, or that is shared by many owners.',
      change:
        'Leave the domain out: the cookie is then for the host of the backend.',
      paste: HOST_ONLY,
    };
  }
  return {
    severity: 'warning',
    what: `The session's cookie is for the whole of "${given}".`,
    why: `Every host below ${registrableDomain(given) ?? given} gets the session of your readers, also those that you do not look after. Docs and backend of one site do not need it.`,
    change:
      'Leave the domain out: the cookie is then for the host of the backend.',
    paste: HOST_ONLY,
  };
};

const scripts: Rule = ({cookie}) =>
  cookie.httpOnly
    ? null
    : {
        severity: 'warning',
        what: "Scripts can read the session's cookie (it is not HttpOnly).",
        why: 'A script that gets into a page can then take the session away with it.',
        change: 'Leave the attribute as Better Auth sets it.',
        paste: BY_DEFAULT,
      };

const strict: Rule = ({cookie}) =>
  cookie.sameSite?.toLowerCase() === 'strict'
    ? {
        severity: 'warning',
        what: "The session's cookie has SameSite=Strict.",
        why: 'It is missing when a reader comes back from a provider, or by a link in a message.',
        change: 'Use Lax, the default.',
        paste: BY_DEFAULT,
      }
    : null;

/** The cookie of the session among those that an answer sets. */
export function findSessionCookie(
  setCookies: readonly string[],
): Cookie | null {
  const cookies = setCookies
    .map((text) => Cookie.parse(text))
    .filter((cookie) => cookie !== undefined);
  return cookies.find(({key}) => key.endsWith('session_token')) ?? null;
}

/** What browsers make of the session's cookie on a site of each origin. */
export function judgeCookie(
  cookie: Cookie,
  backendUrl: string,
  origins: readonly string[],
): Finding[] {
  const backend = new URL(backendUrl);
  const own = [secure, domain, scripts, strict].map((rule) =>
    rule({cookie, backend, origin: backend.origin}),
  );
  const sites = origins.map((origin) => site({cookie, backend, origin}));
  return [...sites, ...own]
    .filter((finding) => finding !== null)
    .map((finding) => ({...finding, where: 'backend'}));
}
