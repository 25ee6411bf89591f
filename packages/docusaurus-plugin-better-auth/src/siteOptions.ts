import {resolveAuthClient} from './authClientModule';
import {configurationError} from './configurationError';
import {consentSettings} from './consentSettings';
import {PLUGIN_NAME, type AuthPageProps} from './globalData';
import {localizeFields} from './ownFields';
import type {CheckedOptions} from './options';
import type {LoadContext} from '@docusaurus/types';

/** What the options come to on one site, in the locale being built. */
export type SiteOptions = {
  pageProps: AuthPageProps;
  /** What to import as the site's Better Auth client; null: the packaged one. */
  authClient: string | null;
};

/**
 * Works out what depends on the site as well as on the options.
 *
 * @throws Error where the two do not fit.
 */
export function resolveSiteOptions(
  context: Pick<LoadContext, 'siteConfig' | 'siteDir' | 'i18n'>,
  options: CheckedOptions,
): SiteOptions {
  refuseHashRouter(context);
  return {
    pageProps: {
      consent: options.readerProfile
        ? consentSettings(
            options.consent,
            context.siteConfig.title,
            context.i18n,
          )
        : null,
      password: options.password,
      termsUrl: options.termsUrl ?? null,
      privacyUrl: options.privacyUrl ?? null,
      signUpFields: localizeFields(
        options.signUpFields,
        'signUpFields',
        context.i18n,
      ),
      preferenceFields: localizeFields(
        options.preferences,
        'preferences',
        context.i18n,
      ),
    },
    authClient:
      options.authClient === undefined
        ? null
        : resolveAuthClient(options.authClient, context.siteDir),
  };
}

// A link that leads back from the backend carries a path and a hash, and the
// hash router needs the hash for itself.
function refuseHashRouter({siteConfig}: Pick<LoadContext, 'siteConfig'>): void {
  if (siteConfig.future.experimental_router === 'hash') {
    throw configurationError(
      `${PLUGIN_NAME} does not work with "future.experimental_router" set to "hash". Set it to "browser", or leave it out.`,
    );
  }
}
