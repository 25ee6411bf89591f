import website from '../../docusaurus.config';
import type {Config} from '@docusaurus/types';

/** The locale that is built, to be served below its name on the website. */
const locale = process.env.E2E_LOCALE ?? 'ur';

/** The website with one page of documentation, in another language. */
const config: Config = {
  ...website,
  baseUrl: `/${locale}/`,
  // Two, so that readers have a language to choose.
  i18n: {
    defaultLocale: locale,
    locales: [locale, 'en'],
    localeConfigs: {en: {baseUrl: '/'}},
  },
  presets: [
    [
      'classic',
      {
        docs: {routeBasePath: '/'},
        blog: false,
        theme: {customCss: '../../src/css/custom.css'},
      },
    ],
  ],
  staticDirectories: ['../../static'],
  themeConfig: {
    ...website.themeConfig,
    navbar: {
      title: 'Acme Docs',
      items: [
        {type: 'localeDropdown', position: 'right'},
        {type: 'custom-auth', position: 'right'},
      ],
    },
    footer: undefined,
  },
};

export default config;
