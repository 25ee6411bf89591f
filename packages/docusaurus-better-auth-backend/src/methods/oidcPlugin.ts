import type {BetterAuthPlugin} from 'better-auth';
import {genericOAuth} from 'better-auth/plugins/generic-oauth';
import type {BackendConfig} from '../config.js';
import {describeError} from '../observability/log.js';

const SCOPES = ['openid', 'profile', 'email'];

/** A start waits this long for all of the providers. */
const DISCOVERY_MS = 5_000;

/** Fails at once, whatever the network does. */
const NOWHERE = 'data:,';

/**
 * Sign-in at the owner's OpenID Connect providers. Better Auth reads what each
 * of them offers when it starts, and has no limit of time for that; whatever
 * fails then it reads again, within ten seconds, when a reader chooses the
 * provider. So who is too slow at the start is left to that.
 */
export function oidcPlugin(
  {oidcProviders, log}: Pick<BackendConfig, 'oidcProviders' | 'log'>,
  discoveryMs = DISCOVERY_MS,
): BetterAuthPlugin {
  const config = oidcProviders.map(({id, name, scopes, ...provider}) => ({
    ...provider,
    providerId: id,
    name,
    scopes: scopes ?? SCOPES,
    pkce: true,
    // Signing out of the docs is not signing out everywhere else.
    disableProviderLogout: true,
  }));
  const plugin = genericOAuth({config});

  async function answers(providerId: string, url: string): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(discoveryMs);
      await (await fetch(url, {signal})).arrayBuffer();
      return true;
    } catch (error) {
      log({
        level: 'warn',
        event: 'oidc-provider-unreachable',
        provider: providerId,
        advice: `The provider "${providerId}" did not answer at its discoveryUrl. It is asked again when a reader signs in with it; see to the URL if that fails too.`,
        ...describeError(error),
      });
      return false;
    }
  }

  return {
    ...plugin,
    async init(context) {
      const silent = new Map<string, string>();
      await Promise.all(
        config.map(async ({providerId, discoveryUrl}) => {
          if (!(await answers(providerId, discoveryUrl))) {
            silent.set(providerId, discoveryUrl);
          }
        }),
      );
      for (const provider of config) {
        if (silent.has(provider.providerId)) {
          provider.discoveryUrl = NOWHERE;
        }
      }
      try {
        return await plugin.init(context);
      } finally {
        for (const provider of config) {
          provider.discoveryUrl =
            silent.get(provider.providerId) ?? provider.discoveryUrl;
        }
      }
    },
  };
}
