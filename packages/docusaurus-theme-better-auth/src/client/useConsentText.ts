import {useQuery} from '@tanstack/react-query';
import {
  consentTextQueryOptions,
  failureOf,
  paragraphsOf,
} from '../session/consentText';
import {getQueryClient} from '../session/queryClient';
import {useCapabilities} from './useCapabilities';
import {useAuthSettings} from './useAuthSettings';
import {useLanguageTag} from './useLanguageTag';
import type {AuthFailure} from '../session/authFailure';
import type {ConsentSettings} from 'docusaurus-plugin-better-auth';

/** The consent text to show; `locale` is the language of a backend's text. */
export type ShownConsent = ConsentSettings & {locale?: string};

/**
 * The text that readers are asked to agree to. A backend that has discovery
 * owns it; the plugin's option is for the others.
 *
 * @param consent what the plugin's options say
 */
export function useConsentText(consent: ConsentSettings): {
  /** Null while it is on its way, and where it can't be had. */
  shown: ShownConsent | null;
  failure: AuthFailure | null;
  /** Whether the backend has texts by their version. */
  hasVersions: boolean;
  reload: () => Promise<unknown>;
} {
  const settings = useAuthSettings();
  const languageTag = useLanguageTag();
  const {source, level3} = useCapabilities();
  const {data, error, refetch} = useQuery(
    {
      ...consentTextQueryOptions(settings, 'current', languageTag),
      enabled: level3,
    },
    getQueryClient(),
  );
  const ofOptions = source !== 'loading' && (!level3 || data === null);
  return {
    shown: data
      ? {
          version: data.version,
          locale: data.locale,
          controller: consent.controller,
          text: paragraphsOf(data.text),
        }
      : ofOptions
        ? consent
        : null,
    failure: error && data === undefined ? failureOf(error) : null,
    hasVersions: level3,
    reload: refetch,
  };
}
