import path from 'node:path';
import {satisfies, validRange} from 'semver';
import type {Check} from '../check';
import {
  findInstalled,
  readPackage,
  type InstalledPackage,
} from '../installedPackage';
import type {Finding} from '../report';

const OURS = [
  'docusaurus-theme-better-auth',
  'docusaurus-better-auth-backend',
  'better-auth-reader-profile',
];

/** What there may be one of only: each copy has contexts of its own. */
const SINGLE = ['react', 'react-dom'];

function fits(version: string, range: string): boolean {
  // In a workspace a range says where the package is, not which.
  return (
    validRange(range) === null ||
    satisfies(version, range, {includePrerelease: true})
  );
}

function install(...names: string[]): Finding['paste'] {
  return [
    {
      into: "a terminal in the site's folder",
      lines: `npm install ${names.join(' ')}`,
    },
  ];
}

/** What an override can put in the place of what was asked for. */
const WATCHED = 'better-auth';

function ownFindings(pack: InstalledPackage): Finding[] {
  const range = pack.dependencies[WATCHED];
  const found = findInstalled(WATCHED, pack.dir);
  return range === undefined || found === null || fits(found.version, range)
    ? []
    : [unfit(pack, WATCHED, range, `${found.version} is installed`)];
}

function peerFindings(pack: InstalledPackage, siteDir: string): Finding[] {
  return Object.entries(pack.peerDependencies).flatMap(([name, range]) => {
    const found = findInstalled(name, siteDir) ?? findInstalled(name, pack.dir);
    if (found === null) {
      return pack.peerDependenciesMeta[name]?.optional === true
        ? []
        : [unfit(pack, name, range, 'none is installed')];
    }
    return fits(found.version, range)
      ? []
      : [unfit(pack, name, range, `${found.version} is installed`)];
  });
}

function unfit(
  {name, version}: InstalledPackage,
  needed: string,
  range: string,
  found: string,
): Finding {
  return {
    severity: 'error',
    where: 'site',
    what: `${name} ${version} needs ${needed} ${range}, and ${found}.`,
    why: 'The two were never tried together: the build may fail, or pages in the browser.',
    change: `Install a ${needed} that fits, or a ${name} that fits the one you have.`,
    paste: install(`'${needed}@${range}'`),
  };
}

function copyFindings(theme: InstalledPackage, siteDir: string): Finding[] {
  return SINGLE.flatMap((name): Finding[] => {
    const [site, own] = [
      findInstalled(name, siteDir),
      findInstalled(name, theme.dir),
    ];
    return site === null || own === null || site.dir === own.dir
      ? []
      : [
          {
            severity: 'error',
            where: 'site',
            what: `There are two copies of ${name}: ${site.version} of the site, and ${own.version} of ${theme.name}.`,
            why: 'Hooks of one do not work in pages of the other ("Invalid hook call").',
            change:
              'Remove the second copy: install again without a lock file, or deduplicate.',
            paste: [
              {into: "a terminal in the site's folder", lines: 'npm dedupe'},
            ],
          },
        ];
  });
}

function docusaurusFindings(siteDir: string): Finding[] {
  const manifest = readPackage(siteDir);
  const core = findInstalled('@docusaurus/core', siteDir);
  if (manifest === null || core === null) {
    return [];
  }
  const others = Object.keys({
    ...manifest.dependencies,
    ...manifest.devDependencies,
  })
    .filter((name) => name.startsWith('@docusaurus/'))
    .map((name) => ({name, found: findInstalled(name, siteDir)}))
    .filter(({found}) => found !== null && found.version !== core.version);
  return others.length === 0
    ? []
    : [
        {
          severity: 'error',
          where: 'site',
          what: `Packages of Docusaurus have different versions: @docusaurus/core is ${core.version}, ${others.map(({name, found}) => `${name} ${found?.version ?? ''}`).join(', ')}.`,
          why: 'They are made to work together in one version only.',
          change: 'Install all of them in one version.',
          paste: install(...others.map(({name}) => `${name}@${core.version}`)),
        },
      ];
}

/** Whether what is installed was made to work together. */
export const versions: Check = {
  id: 'versions',
  title: 'The installed versions fit each other',
  needs: [],
  run({site: {siteDir}}) {
    const plugin = readPackage(path.join(__dirname, '..', '..', '..'));
    const installed = OURS.map((name) => findInstalled(name, siteDir)).filter(
      (found) => found !== null,
    );
    const theme = installed.find(({name}) => name === OURS[0]);
    return Promise.resolve([
      ...[plugin, ...installed].flatMap((pack) =>
        pack === null
          ? []
          : [...peerFindings(pack, siteDir), ...ownFindings(pack)],
      ),
      ...(theme === undefined ? [] : copyFindings(theme, siteDir)),
      ...docusaurusFindings(siteDir),
    ]);
  },
};
