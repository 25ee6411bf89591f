import {randomBytes} from 'node:crypto';
import {CookieJar} from 'tough-cookie';
import type {DoctorContext} from './context';
import type {Answer, Question} from './request';

/** An account that is made to be deleted, with its cookies as a browser keeps them. */
export type ThrowAwayAccount = {
  email: string;
  signUp: Answer;
  /** Whether a cookie was kept, of those that the answer set. */
  keepsCookie: boolean;
  call(url: string, question?: Question): Promise<Answer>;
  /** Whether the account is gone. */
  remove(): Promise<boolean>;
};

/** Makes an account that nobody else could have. */
export async function createThrowAwayAccount({
  ask,
  authUrl,
  origins,
}: DoctorContext): Promise<ThrowAwayAccount> {
  const origin = origins[0]?.origin ?? '';
  const jar = new CookieJar();
  // RFC 2606: no mail to it reaches anybody.
  const email = `better-auth-doctor-${randomBytes(8).toString('hex')}@example.com`;
  const password = randomBytes(18).toString('base64url');

  async function call(url: string, question: Question = {}): Promise<Answer> {
    const cookie = jar.getCookieStringSync(url);
    const answer = await ask(url, {
      ...question,
      headers: {
        Origin: origin,
        ...(cookie !== '' && {Cookie: cookie}),
        ...question.headers,
      },
    });
    for (const setCookie of answer.setCookies) {
      jar.setCookieSync(setCookie, url, {ignoreError: true});
    }
    return answer;
  }

  const signUp = await call(`${authUrl}/sign-up/email`, {
    method: 'POST',
    body: {name: 'Better Auth doctor', email, password},
  });
  return {
    email,
    signUp,
    keepsCookie: jar.getCookieStringSync(`${authUrl}/get-session`) !== '',
    call,
    async remove() {
      const {status, text} = await call(`${authUrl}/delete-user`, {
        method: 'POST',
        body: {password},
      });
      // Where a link is sent first, the account stays until it is opened.
      return status === 200 && !/verification/i.test(text);
    },
  };
}
