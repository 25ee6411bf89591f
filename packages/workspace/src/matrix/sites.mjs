// @ts-check

/**
 * What differs from one site of the matrix to the next.
 *
 * @typedef {object} MatrixSite
 * @property {'npm' | 'pnpm' | 'yarn'} manager
 * @property {18 | 19} react
 * @property {'webpack' | 'faster'} bundler
 * @property {boolean} v4 `future.v4`.
 * @property {'/' | '/docs/site/'} baseUrl
 * @property {boolean | undefined} trailingSlash
 * @property {'en' | 'en, ur, fr'} locales
 * @property {boolean} root Whether it has a `Root` of its own.
 * @property {boolean} navbar Whether it has `NavbarItem/ComponentTypes` of its own.
 * @property {'both' | 'docs' | 'blog'} content
 * @property {boolean} search Whether it has a local search plugin.
 * @property {'ts' | 'js'} config
 */

/** The value of each dimension. */
export const dimensions = {
  manager: ['npm', 'pnpm', 'yarn'],
  react: [18, 19],
  bundler: ['webpack', 'faster'],
  v4: [true, false],
  baseUrl: ['/', '/docs/site/'],
  trailingSlash: [true, false, undefined],
  locales: ['en', 'en, ur, fr'],
  root: [true, false],
  navbar: [true, false],
  content: ['both', 'docs', 'blog'],
  search: [true, false],
  config: ['ts', 'js'],
};

/**
 * Twelve sites in which every value of a dimension meets every value of every other one, except a
 * blog alone with local search: that plugin asks for docs, with and without us.
 *
 * @type {MatrixSite[]}
 */
export const matrixSites = [
  {
    manager: 'npm',
    react: 18,
    bundler: 'faster',
    v4: false,
    baseUrl: '/',
    trailingSlash: undefined,
    locales: 'en, ur, fr',
    root: false,
    navbar: false,
    content: 'both',
    search: true,
    config: 'ts',
  },
  {
    manager: 'npm',
    react: 18,
    bundler: 'webpack',
    v4: false,
    baseUrl: '/docs/site/',
    trailingSlash: true,
    locales: 'en, ur, fr',
    root: true,
    navbar: false,
    content: 'blog',
    search: false,
    config: 'js',
  },
  {
    manager: 'npm',
    react: 19,
    bundler: 'webpack',
    v4: true,
    baseUrl: '/docs/site/',
    trailingSlash: undefined,
    locales: 'en',
    root: false,
    navbar: true,
    content: 'both',
    search: false,
    config: 'js',
  },
  {
    manager: 'npm',
    react: 19,
    bundler: 'webpack',
    v4: true,
    baseUrl: '/',
    trailingSlash: false,
    locales: 'en',
    root: false,
    navbar: true,
    content: 'docs',
    search: false,
    config: 'ts',
  },
  {
    manager: 'pnpm',
    react: 18,
    bundler: 'faster',
    v4: true,
    baseUrl: '/',
    trailingSlash: false,
    locales: 'en, ur, fr',
    root: false,
    navbar: false,
    content: 'blog',
    search: false,
    config: 'ts',
  },
  {
    manager: 'pnpm',
    react: 18,
    bundler: 'webpack',
    v4: false,
    baseUrl: '/',
    trailingSlash: true,
    locales: 'en',
    root: false,
    navbar: false,
    content: 'both',
    search: true,
    config: 'ts',
  },
  {
    manager: 'pnpm',
    react: 19,
    bundler: 'webpack',
    v4: false,
    baseUrl: '/docs/site/',
    trailingSlash: false,
    locales: 'en',
    root: true,
    navbar: true,
    content: 'blog',
    search: false,
    config: 'js',
  },
  {
    manager: 'pnpm',
    react: 19,
    bundler: 'faster',
    v4: false,
    baseUrl: '/docs/site/',
    trailingSlash: undefined,
    locales: 'en, ur, fr',
    root: true,
    navbar: true,
    content: 'docs',
    search: true,
    config: 'ts',
  },
  {
    manager: 'yarn',
    react: 18,
    bundler: 'webpack',
    v4: true,
    baseUrl: '/',
    trailingSlash: true,
    locales: 'en',
    root: true,
    navbar: true,
    content: 'docs',
    search: true,
    config: 'ts',
  },
  {
    manager: 'yarn',
    react: 19,
    bundler: 'faster',
    v4: true,
    baseUrl: '/docs/site/',
    trailingSlash: true,
    locales: 'en, ur, fr',
    root: false,
    navbar: false,
    content: 'docs',
    search: false,
    config: 'js',
  },
  {
    manager: 'yarn',
    react: 19,
    bundler: 'faster',
    v4: false,
    baseUrl: '/',
    trailingSlash: false,
    locales: 'en',
    root: true,
    navbar: false,
    content: 'both',
    search: true,
    config: 'js',
  },
  {
    manager: 'yarn',
    react: 19,
    bundler: 'webpack',
    v4: true,
    baseUrl: '/',
    trailingSlash: undefined,
    locales: 'en',
    root: false,
    navbar: true,
    content: 'blog',
    search: false,
    config: 'ts',
  },
];

/** @param {MatrixSite} site */
export const familyOf = ({manager, react}) =>
  `${manager}-react-${String(react)}`;

/**
 * The pairs of values that no site has.
 *
 * @param {MatrixSite[]} sites
 * @returns {string[]}
 */
export const missingPairs = (sites) => {
  const names = /** @type {(keyof MatrixSite)[]} */ (Object.keys(dimensions));
  return names.flatMap((first, index) =>
    names
      .slice(index + 1)
      .flatMap((second) =>
        dimensions[first].flatMap((one) =>
          dimensions[second]
            .filter(
              (other) =>
                !sites.some(
                  (site) => site[first] === one && site[second] === other,
                ),
            )
            .map(
              (other) =>
                `${first} ${String(one)} with ${second} ${String(other)}`,
            ),
        ),
      ),
  );
};
