// @ts-check
import {cpSync, existsSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

const THEME = path.resolve(
  createRequire(require.resolve('@docusaurus/preset-classic')).resolve(
    '@docusaurus/theme-classic',
  ),
  '../theme',
);

/** Where the packages are that ejected components import. */
export const THEME_DEPENDENCIES = path.resolve(THEME, '../../../..');

/**
 * What github.com/ionic-team/ionic-docs at b3a1b92 and
 * github.com/facebook/react-native-website at 2f3a5ac replace in `src/theme`,
 * which is here the theme's own component, as `docusaurus swizzle --eject`
 * copies it.
 */
const EJECTED = [
  'Admonition/Types',
  'BlogSidebar/Desktop',
  'BlogSidebar/Mobile',
  'DocItem/Footer',
  'DocItem/Layout',
  'DocRoot/Layout/Main',
  'DocSidebar',
  'DocVersionBanner',
  'EditMetaRow',
  'Layout',
  'NavbarItem/DocsVersionDropdownNavbarItem',
  'NavbarItem/LocaleDropdownNavbarItem',
  'TOC',
];

const WRAPPED = [
  'CodeBlock',
  'DocBreadcrumbs',
  'DocItem',
  'DocItem/Content',
  'DocItem/Paginator',
  'Footer',
  'Heading',
  'Navbar',
  'NavbarItem',
  'Tabs',
];

const wrapper = (/** @type {string} */ name) => `import React from 'react';
import Original from '@theme-original/${name}';
import {useRelease} from '@site/src/ReleaseContext';

export default function Wrapper(props) {
  useRelease();
  return <Original {...props} />;
}
`;

/** What such a site has of its own, by path. */
export const OWN_COMPONENTS = {
  'src/ReleaseContext.js': `import React, {createContext, useContext, useMemo, useState} from 'react';

const ReleaseContext = createContext({release: '9', setRelease() {}});

export const useRelease = () => useContext(ReleaseContext);

export function ReleaseProvider({children}) {
  const [release, setRelease] = useState('9');
  const value = useMemo(() => ({release, setRelease}), [release]);
  return <ReleaseContext.Provider value={value}>{children}</ReleaseContext.Provider>;
}
`,
  'src/Badge.js': `import React from 'react';
import {useRelease} from '@site/src/ReleaseContext';

export default function Badge({name}) {
  const {release} = useRelease();
  return <span className="badge badge--primary">{name} {release}</span>;
}
`,
  'src/theme/Root.js': `import React from 'react';
import {ReleaseProvider} from '@site/src/ReleaseContext';

export default function Root({children}) {
  return <ReleaseProvider>{children}</ReleaseProvider>;
}
`,
  'src/theme/MDXComponents.js': `import MDXComponents from '@theme-original/MDXComponents';
import Badge from '@site/src/Badge';

export default {...MDXComponents, Badge};
`,
  'src/theme/NavbarItem/ComponentTypes.js': `import React from 'react';
import ComponentTypes from '@theme-original/NavbarItem/ComponentTypes';
import {useRelease} from '@site/src/ReleaseContext';

function Release() {
  const {release} = useRelease();
  return <span className="navbar__item">{release}</span>;
}

export default {...ComponentTypes, 'custom-release': Release};
`,
  ...Object.fromEntries(
    WRAPPED.map((name) => [`src/theme/${name}/index.js`, wrapper(name)]),
  ),
};

/**
 * Copies components of the classic theme into a site, as they are ejected.
 *
 * @param {string} site Its folder.
 */
export const ejectComponents = (site) => {
  for (const name of EJECTED) {
    const source = path.join(THEME, name);
    const target = path.join(site, 'src/theme', name);
    if (existsSync(`${source}.js`)) {
      cpSync(`${source}.js`, `${target}.js`);
      continue;
    }
    for (const entry of readdirSync(source, {withFileTypes: true})) {
      // Folders hold components of their own.
      if (entry.isFile() && /\.(?:js|css)$/.test(entry.name)) {
        cpSync(path.join(source, entry.name), path.join(target, entry.name));
      }
    }
  }
};
