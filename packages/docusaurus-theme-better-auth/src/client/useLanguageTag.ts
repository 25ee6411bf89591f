import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/**
 * The current locale as a BCP 47 tag. The locale itself may be any name, such
 * as `pt_BR`, which `Intl` refuses.
 */
export function useLanguageTag(): string {
  const {
    i18n: {currentLocale, localeConfigs},
  } = useDocusaurusContext();
  return localeConfigs[currentLocale]?.htmlLang ?? currentLocale;
}
