// @ts-check
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';

/** @typedef {import('./sites.mjs').MatrixSite} MatrixSite */

export const SEARCH_PLUGIN = '@easyops-cn/docusaurus-search-local';

const OWN_ROOT = `export default function Root({children}) {
  return <div id="own-root">{children}</div>;
}
`;

const OWN_NAVBAR = `import ComponentTypes from '@theme-original/NavbarItem/ComponentTypes';

export default {...ComponentTypes, 'custom-own': () => <b id="own-navbar-item">Ours</b>};
`;

/** Set where a site is built as if it had never heard of us. */
export const WITHOUT_US = 'MATRIX_WITHOUT_US';

/**
 * @param {MatrixSite} site
 * @returns {string} The path of a doc or post below \`baseUrl\`, slash at the end as the site has it.
 */
export const placeToRead = ({content, trailingSlash}) => {
  const page = {
    both: 'docs/tutorial-basics/create-a-document',
    docs: 'tutorial-basics/create-a-document',
    blog: 'welcome',
  }[content];
  return trailingSlash === true ? `${page}/` : page;
};

/** @param {MatrixSite} site */
const contentOptions = ({content}) =>
  ({
    both: '',
    docs: "docs: {...options.docs, routeBasePath: '/'}, blog: false,",
    blog: "docs: false, blog: {...options.blog, routeBasePath: '/'},",
  })[content];

/** @param {MatrixSite} site */
const futureFlags = ({v4, bundler}) => {
  if (bundler === 'webpack') {
    return v4 ? '{v4: true, faster: false}' : '{}';
  }
  // Docusaurus's faster build asks for this one flag of v4.
  const flags = v4 ? 'true' : '{removeLegacyPostBuildHeadAttribute: true}';
  return `{v4: ${flags}, faster: true}`;
};

/** @param {MatrixSite} site */
const searchTheme = ({content}) =>
  `['${SEARCH_PLUGIN}', {indexPages: true, indexDocs: ${String(content !== 'blog')}, indexBlog: ${String(content !== 'docs')}, ${
    content === 'both'
      ? ''
      : `${content === 'docs' ? 'docs' : 'blog'}RouteBasePath: '/',`
  }}]`;

/**
 * A config as its owner would write it, around the one that create-docusaurus made.
 *
 * @param {MatrixSite} site
 * @param {{siteUrl: string, backendUrl: string}} addresses
 */
const configSource = (site, {siteUrl, backendUrl}) => {
  const isTyped = site.config === 'ts';
  const slash =
    site.trailingSlash === undefined
      ? ''
      : `trailingSlash: ${String(site.trailingSlash)},`;
  const own = site.navbar ? "{type: 'custom-own', position: 'right'}," : '';
  return `${
    isTyped
      ? `import type {Config} from '@docusaurus/types';
import type {Options as BetterAuthOptions} from 'docusaurus-plugin-better-auth';
import created from './created.config';

const betterAuth: BetterAuthOptions = {backendUrl: '${backendUrl}'};`
      : `import created from './created.config.js';

const betterAuth = {backendUrl: '${backendUrl}'};`
  }
const withUs = process.env.${WITHOUT_US} === undefined;
const [[preset, options]]${isTyped ? ': any' : ''} = created.presets;

const config${isTyped ? ': Config' : ''} = {
  ...created,
  url: '${siteUrl}',
  baseUrl: '${site.baseUrl}',
  ${slash}
  future: ${futureFlags(site)},
  i18n: {defaultLocale: 'en', locales: [${site.locales
    .split(', ')
    .map((locale) => `'${locale}'`)
    .join(', ')}]},
  presets: [[preset, {...options, ${contentOptions(site)}}]],
  plugins: withUs ? [['docusaurus-plugin-better-auth', betterAuth]] : [],
  themes: [
    ...(withUs ? ['docusaurus-theme-better-auth'] : []),
    ${site.search ? `${searchTheme(site)},` : ''}
  ],
  themeConfig: {
    ...created.themeConfig,
    footer: undefined,
    navbar: {
      title: 'Matrix',
      items: [${own} ...(withUs ? [{type: 'custom-auth', position: 'right'}] : [])],
    },
  },
};

export default config;
`;
};

/** What an install leaves in a site's folder. */
const INSTALLED = new Set([
  'node_modules',
  'package.json',
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
]);

/**
 * Makes an installed folder into one site of the matrix.
 *
 * @param {object} options
 * @param {MatrixSite} options.site
 * @param {string} options.folder
 * @param {string} options.created What create-docusaurus made, with the same kind of config.
 * @param {{siteUrl: string, backendUrl: string}} options.addresses
 */
export const writeSite = async ({site, folder, created, addresses}) => {
  for (const name of await readdir(folder)) {
    if (!INSTALLED.has(name)) {
      await rm(path.join(folder, name), {recursive: true, force: true});
    }
  }
  await cp(created, folder, {
    recursive: true,
    filter: (source) => path.basename(source) !== 'package.json',
  });
  const config = path.join(folder, `docusaurus.config.${site.config}`);
  await cp(config, path.join(folder, `created.config.${site.config}`));
  await writeFile(config, configSource(site, addresses));
  const pages = path.join(folder, 'src/pages');
  if (site.content !== 'both') {
    // The docs or the blog are the home page.
    await rm(pages, {recursive: true, force: true});
  }
  if (site.content === 'docs') {
    const intro = path.join(folder, 'docs/intro.mdx');
    const text = await readFile(intro, 'utf8');
    await writeFile(intro, text.replace('---\n', '---\nslug: /\n'));
  }
  const theme = path.join(folder, 'src/theme');
  if (site.root) {
    await mkdir(theme, {recursive: true});
    await writeFile(path.join(theme, 'Root.js'), OWN_ROOT);
  }
  if (site.navbar) {
    await mkdir(path.join(theme, 'NavbarItem'), {recursive: true});
    await writeFile(
      path.join(theme, 'NavbarItem/ComponentTypes.js'),
      OWN_NAVBAR,
    );
  }
};
