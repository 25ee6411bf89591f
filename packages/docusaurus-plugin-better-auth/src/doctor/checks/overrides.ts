import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Check} from '../check';
import {hiddenAliases} from '../hiddenAliases';
import {CannotLoad, type LoadedSite} from '../loadedSite';
import type {Finding} from '../report';

const THEME = 'docusaurus-theme-better-auth';

const EXTENSIONS = ['.js', '.jsx', '.ts', '.tsx'];

/** The components that the theme puts around the site's own. */
const WRAPPED = {
  Root: 'The hooks and components for readers then know of nobody, and the session is never asked for.',
  'NavbarItem/ComponentTypes':
    'The navbar item "custom-auth" is then unknown, and the build fails.',
  MDXComponents:
    'Components such as <SignedIn> are then unknown in MDX, unless a page imports them.',
};

const COMPOSE_ROOT = {
  into: 'src/theme/Root.js: what a Root of your own is to look like',
  lines: [
    'export default function Root({children}) {',
    '  return <MyProvider>{children}</MyProvider>;',
    '}',
  ].join('\n'),
};

const COMPOSE_TYPES = {
  into: 'src/theme/NavbarItem/ComponentTypes.js',
  lines: [
    "import ComponentTypes from '@theme-original/NavbarItem/ComponentTypes';",
    "export default {...ComponentTypes, 'custom-mine': MyNavbarItem};",
  ].join('\n'),
};

const COMPOSE_ALIAS = (component: string) => ({
  into: "configureWebpack(config) of that plugin; its component imports '@wrapped/…' in place of '@theme-original/…'",
  lines: [
    'return {resolve: {alias: {',
    `  '@wrapped/${component}': config.resolve.alias['@theme/${component}'],`,
    `  '@theme/${component}': require.resolve('./${component}'),`,
    '}}};',
  ].join('\n'),
});

function readOwn(
  siteDir: string,
  component: string,
): {file: string; text: string} | null {
  const bases = [component, `${component}/index`];
  const files = bases.flatMap((base) =>
    EXTENSIONS.map((extension) => `src/theme/${base}${extension}`),
  );
  const file = files.find((name) => existsSync(path.join(siteDir, name)));
  return file === undefined
    ? null
    : {file, text: readFileSync(path.join(siteDir, file), 'utf8')};
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function ownRoot(siteDir: string): Finding[] {
  const own = readOwn(siteDir, 'Root');
  if (own === null) {
    return [];
  }
  const text = withoutComments(own.text);
  if (
    !/\bchildren\b|\{\s*\.\.\.\s*\w+\s*\}|export\s*\{[^}]*\}\s*from|export\s*\*/.test(
      text,
    )
  ) {
    return [
      {
        severity: 'error',
        where: 'site',
        what: `${own.file} does not render what it is given ("children").`,
        why: 'Root stands around every page: what it leaves out is nowhere on the site.',
        change: 'Render "children" in it.',
        paste: [COMPOSE_ROOT],
      },
    ];
  }
  return /<BrowserOnly\b|return\s+null\b/.test(text)
    ? [
        {
          severity: 'warning',
          where: 'site',
          what: `${own.file} seems to render nothing until it runs in a browser.`,
          why: 'The built HTML of every page is then empty: for search engines, for the search of the site, and until scripts have loaded.',
          change:
            'Render "children" at once, and only what needs the browser later.',
          paste: [COMPOSE_ROOT],
        },
      ]
    : [];
}

function ownTypes(siteDir: string): Finding[] {
  const own = readOwn(siteDir, 'NavbarItem/ComponentTypes');
  return own !== null &&
    /['"]custom-auth['"]\s*:/.test(withoutComments(own.text))
    ? [
        {
          severity: 'warning',
          where: 'site',
          what: `${own.file} has a "custom-auth" of its own, which hides ours.`,
          why: "A site's own types come last. Your component is shown in place of the sign-in link and the reader's menu.",
          change:
            'Take the line out, or give your component another name; ours is added by itself.',
          paste: [COMPOSE_TYPES],
        },
      ]
    : [];
}

function hidden(site: LoadedSite): Finding[] {
  if (!site.plugins.some(({name}) => name === THEME)) {
    return [
      {
        severity: 'error',
        where: 'site',
        what: `The theme ${THEME} is not among the themes of the site.`,
        why: 'The pages that the plugin adds have no components, and the build fails.',
        change: 'Add it to "themes".',
        paste: [{into: 'docusaurus.config', lines: `themes: ['${THEME}'],`}],
      },
    ];
  }
  const aliases = hiddenAliases(site, THEME);
  return Object.entries(WRAPPED).flatMap(([component, effect]): Finding[] => {
    const hider = aliases.get(`@theme/${component}`);
    return hider === undefined
      ? []
      : [
          {
            severity: 'error',
            where: 'site',
            what: `The plugin "${hider}" puts a component of its own in the place of @theme/${component}, which hides ours.`,
            why: effect,
            change: `Let it wrap what is there, or list ${THEME} after it: the last one stands outermost, and ours passes the others on.`,
            paste: [COMPOSE_ALIAS(component)],
          },
        ];
  });
}

/** Whether a component of the site's, or of another plugin, hides ours. */
export const overrides: Check = {
  id: 'overrides',
  title: 'No component of the site hides ours',
  needs: [],
  async run({site: {siteDir}, loadSite}) {
    const own = [...ownRoot(siteDir), ...ownTypes(siteDir)];
    try {
      return [...own, ...hidden(await loadSite())];
    } catch (error) {
      if (error instanceof CannotLoad && own.length === 0) {
        return {skipped: error.message};
      }
      return own;
    }
  },
};
