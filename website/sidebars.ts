import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  docs: [
    'intro',
    'installation',
    'configuration',
    {
      type: 'category',
      label: 'Your readers',
      collapsed: false,
      items: ['consent', 'theming', 'auth-client'],
    },
    {
      type: 'category',
      label: 'Your servers',
      collapsed: false,
      items: ['backend', 'hosting'],
    },
    'troubleshooting',
  ],
};

export default sidebars;
