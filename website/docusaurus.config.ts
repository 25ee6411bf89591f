import {darkCode, lightCode} from './src/codeThemes';
import type {
  Options as PresetOptions,
  ThemeConfig,
} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import type {Options as BetterAuthOptions} from 'docusaurus-plugin-better-auth';

const REPOSITORY =
  'https://github.com/docusaurus-better-auth/docusaurus-better-auth';

/** `SITE_LOCALES=en,ur` builds the docs in English in the theme of Urdu, too. */
const locales = (process.env.SITE_LOCALES || 'en').split(',');

const betterAuth: BetterAuthOptions = {
  // An empty variable counts as unset.
  backendUrl: process.env.BACKEND_URL || 'http://localhost:8000',
  ...(process.env.BACKEND_AUTH_BASE_PATH && {
    authBasePath: process.env.BACKEND_AUTH_BASE_PATH,
  }),
  ask: true,
  preferences: [
    {
      name: 'packageManager',
      label: 'Package manager',
      hint: 'Commands in these docs are shown for it.',
      type: 'select',
      options: [
        {value: 'npm', label: 'npm'},
        {value: 'pnpm', label: 'pnpm'},
        {value: 'yarn', label: 'Yarn'},
      ],
      default: 'npm',
    },
  ],
};

const config: Config = {
  title: 'Docusaurus Better Auth',
  tagline: 'Accounts for the readers of your docs',
  url: 'https://docusaurus-better-auth.github.io',
  baseUrl: '/',
  favicon: 'img/favicon.svg',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  future: {v4: true, faster: true},
  i18n: {defaultLocale: 'en', locales},

  presets: [
    [
      'classic',
      {
        docs: {sidebarPath: './sidebars.ts'},
        blog: false,
        theme: {customCss: './src/css/custom.css'},
      } satisfies PresetOptions,
    ],
  ],

  plugins: [['docusaurus-plugin-better-auth', betterAuth]],
  themes: ['docusaurus-theme-better-auth'],

  themeConfig: {
    colorMode: {respectPrefersColorScheme: true},
    navbar: {
      title: 'Docusaurus Better Auth',
      logo: {
        alt: '',
        src: 'img/logo.svg',
        srcDark: 'img/logo-dark.svg',
        width: 32,
        height: 32,
      },
      items: [
        {type: 'docSidebar', sidebarId: 'docs', label: 'Docs'},
        ...(locales.length > 1
          ? [{type: 'localeDropdown', position: 'right'} as const]
          : []),
        {type: 'custom-auth', position: 'right'},
      ],
    },
    footer: {
      links: [
        {
          title: 'Begin',
          items: [
            {label: 'What it is', to: '/docs/intro'},
            {label: 'Installation', to: '/docs/installation'},
            {label: 'Configuration', to: '/docs/configuration'},
          ],
        },
        {
          title: 'Run it',
          items: [
            {label: 'Reference backend', to: '/docs/backend'},
            {label: 'Hosting and cookies', to: '/docs/hosting'},
            {label: 'Troubleshooting', to: '/docs/troubleshooting'},
          ],
        },
        {
          title: 'Take part',
          items: [
            {label: 'Source code', href: REPOSITORY},
            {label: 'Questions and bugs', href: `${REPOSITORY}/issues`},
          ],
        },
      ],
      copyright: 'MIT licence. Built with Docusaurus and Better Auth.',
    },
    prism: {
      theme: lightCode,
      darkTheme: darkCode,
      additionalLanguages: ['bash', 'json', 'nginx', 'toml', 'sql', 'ini'],
    },
  } satisfies ThemeConfig,
};

export default config;
