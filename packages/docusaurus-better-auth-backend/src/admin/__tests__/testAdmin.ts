import {expect, vi} from 'vitest';
import type {Reader, TestBackend} from '../../__tests__/testBackend.js';
import {
  cookieOf,
  PASSWORD,
  postJson,
  SITE,
} from '../../__tests__/testBackend.js';

/** What `ADMIN_EMAILS` lists in these tests. */
export const BOSS = 'boss@example.com';

/** A client with a cookie of its own. */
export function clientOf({url}: {url: string}, cookie: string): Reader['call'] {
  return (method, path, body, headers) =>
    fetch(`${url}${path}`, {
      method,
      headers: {
        Cookie: cookie,
        Origin: SITE,
        ...(body !== undefined && {'Content-Type': 'application/json'}),
        ...headers,
      },
      ...(body !== undefined && {body: JSON.stringify(body)}),
    });
}

/** Signs an account with this address up; whoever may own the address. */
export async function signUpAs(
  {url}: {url: string},
  email: string,
): Promise<Reader['call']> {
  const answer = await postJson(`${url}/auth/sign-up/email`, {
    name: 'Grace Boss',
    email,
    password: PASSWORD,
  });
  return clientOf({url}, cookieOf(answer));
}

type Outbox = {messages: {to: string; text: string}[]};

/** Confirms an address as its owner does: by the link in the newest message. */
export async function confirm(
  {url, backend}: TestBackend,
  email: string,
): Promise<Response> {
  await postJson(`${url}/auth/send-verification-email`, {
    email,
    callbackURL: SITE,
  });
  // Mail is sent after the answer.
  const link = await vi.waitFor(async () => {
    const outbox = await fetch(`${url}/dev/outbox.json`);
    const {messages} = (await outbox.json()) as Outbox;
    const [found] = messages
      .filter(({to}) => to.includes(email))
      .flatMap(
        ({text}) => /https?:\/\/\S+verify-email\S+/.exec(text)?.[0] ?? [],
      );
    expect(found).toBeDefined();
    return found ?? '';
  });
  // The backend listens elsewhere than at its public URL.
  return fetch(link.replace(backend.config.url, url), {redirect: 'manual'});
}

/** An admin by the config. */
export async function signUpBoss(
  started: TestBackend,
): Promise<Reader['call']> {
  const call = await signUpAs(started, BOSS);
  await confirm(started, BOSS);
  return call;
}

/** What a browser keeps of an answer: the last one of each name, and none empty. */
export function keptCookies(answer: Response): string {
  const kept = new Map<string, string>();
  for (const line of answer.headers.getSetCookie()) {
    const [cookie = ''] = line.split(';');
    const at = cookie.indexOf('=');
    kept.set(cookie.slice(0, at), cookie.slice(at + 1));
  }
  return [...kept]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}
