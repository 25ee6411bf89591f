import * as z from 'zod/mini';
import {AuthFailure} from './authFailure';
import {callAuthPath} from './callAuthPath';
import {rememberMethod} from './lastMethod';
import {readProviderUrl} from './providerUrl';
import type {CallbackUrls} from './redirectFlow';

const ProviderAnswer = z.object({url: z.string()});

/** The name under which a provider is kept as the last method. */
export function methodOfProvider(id: string): string {
  return `provider:${id}`;
}

/**
 * Begins a sign-in at a social or OAuth provider, and leaves for its page.
 *
 * @throws AuthFailure `provider-failed` without a page to go to.
 */
export async function leaveForProvider(
  id: string,
  urls: CallbackUrls,
): Promise<void> {
  const {url} = await callAuthPath('/sign-in/social', {
    body: {provider: id, disableRedirect: true, ...urls},
    schema: ProviderAnswer,
  });
  const page = readProviderUrl(url);
  if (page === null) {
    throw new AuthFailure('provider-failed');
  }
  rememberMethod(methodOfProvider(id));
  window.location.assign(page);
}
