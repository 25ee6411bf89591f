import {configurationError} from './configurationError';
import {PLUGIN_NAME, type ConsentSettings} from './globalData';
import type {PluginOptions} from './options';

/**
 * The consent's settings in the locale being built. A text is looked up by the
 * locale, then by its language, then by the site's default locale.
 *
 * @throws Error where texts are given, but none for these.
 */
export function consentSettings(
  {version, controller, text}: PluginOptions['consent'],
  siteTitle: string,
  i18n: {currentLocale: string; defaultLocale: string},
): ConsentSettings {
  return {
    version,
    controller: controller ?? {name: siteTitle, url: null},
    text: text === undefined ? null : textForLocale(text, i18n),
  };
}

function textForLocale(
  text: string[] | Record<string, string[]>,
  {
    currentLocale,
    defaultLocale,
  }: {currentLocale: string; defaultLocale: string},
): string[] {
  if (Array.isArray(text)) {
    return text;
  }
  const [language = currentLocale] = currentLocale.split('-');
  const found = text[currentLocale] ?? text[language] ?? text[defaultLocale];
  if (!found) {
    throw configurationError(
      `The option "consent.text" of ${PLUGIN_NAME} has a text for: ${Object.keys(text).join(', ') || 'no locale'}. Add one for "${currentLocale}", or for the default locale "${defaultLocale}".`,
    );
  }
  return found;
}
