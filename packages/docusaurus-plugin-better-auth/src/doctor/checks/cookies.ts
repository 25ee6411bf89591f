import type {Check} from '../check';
import {findSessionCookie, judgeCookie} from '../cookieRules';
import type {Answer} from '../request';

/** Whether browsers keep the session's cookie, by the one that a sign-out clears. */
export const cookies: Check = {
  id: 'cookies',
  title: "Browsers keep and send the session's cookie",
  needs: ['reachable', 'endpoints', 'addresses'],
  async run({origins, backendUrl, signOut}) {
    let answer: Answer | null = null;
    for (const {origin} of origins) {
      answer = await signOut(origin);
      if (answer.status < 300) {
        break;
      }
    }
    // Where the site is not trusted yet, the backend trusts its own pages.
    if (answer === null || answer.status >= 300) {
      answer = await signOut(new URL(backendUrl).origin);
    }
    const cookie = findSessionCookie(answer.setCookies);
    return cookie === null
      ? {
          skipped: `A sign-out clears no cookie to look at (${answer.status}). With --sign-up a real one is looked at.`,
        }
      : judgeCookie(
          cookie,
          backendUrl,
          origins.map(({origin}) => origin),
        );
  },
};
