import * as z from 'zod/mini';
import {callAuthPath} from './callAuthPath';

/**
 * Where a flow leads that ends by a navigation: the names are those of Better
 * Auth's `sign-in/social`, `sign-in/magic-link` and `link-social`. An endpoint
 * that knows fewer of them, such as `change-email`, takes `callbackURL` alone.
 */
export type CallbackUrls = {
  callbackURL: string;
  /** For a reader whose account the flow has made. */
  newUserCallbackURL: string;
  errorCallbackURL: string;
};

/** What a link in a message about an e-mail address was asked for. */
export const VERIFICATION_PURPOSES = [
  'sign-up',
  'email-change',
  'profile',
] as const;
export type VerificationPurpose = (typeof VERIFICATION_PURPOSES)[number];

/** Parameters of our own on the page that a flow leads to. */
export const LANDING = {
  /** One of the purposes above. */
  purpose: 'for',
  /** On the page for a reader whose account is new. */
  isNew: 'new',
  /** Another site's backend hands the flow over by this code. */
  handoffCode: 'handoff_code',
} as const;

const CHALLENGE = 'handoff_challenge';
const BeginAnswer = z.object({challenge: z.string()});

/**
 * Binds a flow to this browser, where the backend is on another site: what it
 * gives goes along to each page that the flow may lead to.
 *
 * @throws AuthFailure whatever goes wrong.
 */
export async function askForChallenge(): Promise<Record<string, string>> {
  const {challenge} = await callAuthPath('/handoff/begin', {
    schema: BeginAnswer,
  });
  return {[CHALLENGE]: challenge};
}
