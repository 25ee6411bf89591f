import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  docs: [
    'intro',
    'installation',
    'configuration',
    'compatibility',
    {
      type: 'category',
      label: 'Your readers',
      collapsed: false,
      items: [
        'consent',
        'two-factor',
        'theming',
        'mdx-components',
        'auth-client',
        'weight',
        'translating',
      ],
    },
    {
      type: 'category',
      label: 'Your servers',
      collapsed: false,
      items: [
        'backend',
        'sign-in-methods',
        'sign-in-elsewhere',
        'api',
        'gateway',
        'plain-better-auth',
        'fastapi',
        'ask',
        'email',
        'admin',
        'hosting',
      ],
    },
    {
      type: 'category',
      label: 'Running it',
      items: [
        'deployment',
        'deploy-node',
        'deploy-containers',
        'neon',
        'serverless',
        'database',
        'security',
        'monitoring',
        'scale',
      ],
    },
    {
      type: 'category',
      label: 'Privacy',
      items: ['privacy'],
    },
    'doctor',
    'troubleshooting',
    'licences',
  ],
};

export default sidebars;
