import {spawn} from 'node:child_process';
import {mkdir, rm, symlink, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {text} from 'node:stream/consumers';
import {stripVTControlCharacters} from 'node:util';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {validateOptions} from '../../options';
import {createTestSite, type TestSite} from '../../__tests__/testSite';
import {SITE_CHECKS} from '../checks';
import {overrides} from '../checks/overrides';
import {versions} from '../checks/versions';
import type {SiteContext} from '../context';
import {DoctorReport} from '../report';
import {runDoctor} from '../runDoctor';
import {diagnose} from './diagnose';
import {imitate, serve, SITE, type Running} from './imitation';

const PACKAGE = path.resolve(__dirname, '..', '..', '..');
const DOCUSAURUS = path.join(
  path.dirname(
    createRequire(__filename).resolve('@docusaurus/core/package.json'),
  ),
  'bin',
  'docusaurus.mjs',
);

// Docusaurus itself is loaded, with its theme.
vi.setConfig({testTimeout: 120_000});

let backend: Running;

beforeAll(async () => {
  backend = await serve(imitate());
});
afterAll(() => backend.close());

/** A folder of files, each an object that is written as JSON, or a text. */
async function writeFolder(
  name: string,
  files: Record<string, unknown>,
): Promise<string> {
  const dir = path.join(PACKAGE, '.cache', 'sites', name);
  await rm(dir, {recursive: true, force: true});
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, file)), {recursive: true});
    await writeFile(
      path.join(dir, file),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  }
  return dir;
}

const config = (plugins: string) => `{
  title: 'Acme Docs', url: 'https://docs.example.com', baseUrl: '/', onDuplicateRoutes: 'ignore',
  plugins: [['docusaurus-plugin-better-auth', {backendUrl: 'http://localhost:8000', ask: true}], ${plugins}],
  presets: [[require.resolve('@docusaurus/preset-classic'), {docs: false, blog: false}]],
  themes: ['docusaurus-theme-better-auth'],
  themeConfig: {navbar: {items: [{type: 'custom-auth', position: 'right'}]}},
}`;

/** Runs the command as an owner does. */
async function runCommand(
  site: TestSite,
  ...args: string[]
): Promise<{exitCode: number | null; stdout: string; stderr: string}> {
  const child = spawn(
    process.execPath,
    [DOCUSAURUS, 'better-auth:doctor', ...args],
    {cwd: site.dir, env: {...process.env, NODE_ENV: undefined, CI: 'true'}},
  );
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    }),
  ]);
  return {exitCode, stdout, stderr};
}

const sites = (dir: string) => ({
  backendUrl: backend.url,
  site: {siteDir: dir, siteConfigPath: path.join(dir, 'docusaurus.config.js')},
});

describe('docusaurus better-auth:doctor', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await createTestSite('doctor-healthy', config(''), {
      'package.json': '{}',
      'src/theme/Root.js':
        'export default function Root({children}) { return <>{children}</>; }\n',
      'src/theme/NavbarItem/ComponentTypes.js':
        "import Types from '@theme-original/NavbarItem/ComponentTypes';\nexport default {...Types, 'custom-mine': () => null};\n",
    });
    // Docusaurus wants a package.json, which hides the one that would find us.
    await mkdir(path.join(site.dir, 'node_modules'));
    await symlink(
      PACKAGE,
      path.join(site.dir, 'node_modules/docusaurus-plugin-better-auth'),
      'junction',
    );
  });

  it('finds nothing at a healthy site', async () => {
    const {exitCode, stdout, stderr} = await runCommand(
      site,
      '--backend',
      backend.url,
      '--json',
    );

    const report = DoctorReport.parse(JSON.parse(stdout));
    expect(report.outcome).toBe('healthy');
    expect(
      report.checks.flatMap(({id, status}) => (status === 'ok' ? [id] : [])),
    ).toEqual(expect.arrayContaining(SITE_CHECKS.map(({id}) => id)));
    expect(stderr).toContain('... The backend answers');
    expect(exitCode).toBe(0);
  });
});

it('says what is wrong and what to paste where, and tells of it by its exit code', async () => {
  const dir = await writeFolder('doctor-empty', {'package.json': {}});
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const progress = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const run = (origin: string) =>
    runDoctor(
      {
        siteDir: dir,
        siteConfigPath: path.join(dir, 'docusaurus.config.js'),
        siteConfig: {
          url: 'https://docs.example.com',
          themeConfig: {},
        } as unknown as SiteContext['siteConfig'],
        baseUrl: '/',
      },
      validateOptions({options: {backendUrl: `${backend.url}/nowhere`}}),
      {origin: [origin]},
    );

  const exitCodes = [await run(SITE), await run('localhost')];
  const report = written.mock.calls.map(([text]) => String(text)).join('');
  written.mockRestore();
  progress.mockRestore();

  expect(exitCodes).toEqual([1, 2]);
  expect(stripVTControlCharacters(report)).toMatch(
    /^ {2}ok +The backend answers\n {2}ERROR +Better Auth is at the path/m,
  );
  expect(report).toContain("app.all('/auth/{*path}', toNodeHandler(auth));");
});

describe('the doctor finds, of the site itself,', () => {
  it('a route of two, and files and themes that hide what is ours', async () => {
    const site = await createTestSite(
      'doctor-hidden',
      config(`'./adds.js'`).replace(
        `['docusaurus-theme-better-auth']`,
        `['docusaurus-theme-better-auth', './hides.js', './wraps.js']`,
      ),
      {
        'adds.js': `module.exports = () => ({name: 'adds',
          contentLoaded: ({actions}) => actions.addRoute({path: '/sign-up', component: '@site/src/pages/index.js'})});`,
        'hides.js': `module.exports = () => ({name: 'hides',
          configureWebpack: () => ({resolve: {alias: {'@theme/Root': '/root.js'}}})});`,
        'wraps.js': `module.exports = () => ({name: 'wraps', configureWebpack: (config) => ({resolve: {alias: {
          '@mine/types': config.resolve.alias['@theme/NavbarItem/ComponentTypes'],
          '@theme/NavbarItem/ComponentTypes': '/types.js'}}})});`,
        'src/theme/NavbarItem/ComponentTypes.js':
          "export default {'custom-auth': () => null};\n",
      },
    );

    const {troubles} = await diagnose({
      ...sites(site.dir),
      checks: SITE_CHECKS,
    });

    expect(troubles).toEqual([
      expect.stringMatching(/^routes: Two pages of this site .* "\/sign-up"/),
      expect.stringMatching(/^overrides: .* "custom-auth" of its own/),
      'overrides: The plugin "hides" puts a component of its own in the place of @theme/Root, which hides ours.',
    ]);
  });

  it.each([
    ['export default () => null;', /Root\.js does not render what it is given/],
    [
      `export default ({children}) => <BrowserOnly>{() => children}</BrowserOnly>;`,
      /Root\.js seems to render nothing until/,
    ],
    [
      `// Not here: return null
      export default ({children}) => <Mine>{children}</Mine>;`,
      null,
    ],
    [`export {default} from '@theme-original/Root';`, null],
  ])('what a Root of its own does: %s', async (source, expected) => {
    const dir = await writeFolder('doctor-root', {'src/theme/Root.js': source});

    const {troubles} = await diagnose({...sites(dir), checks: [overrides]});

    expect(troubles).toEqual(
      expected === null ? [] : [expect.stringMatching(expected)],
    );
  });

  it('versions that were not made for each other', async () => {
    const pack = (name: string, version: string, more = {}) => ({
      name,
      version,
      ...more,
    });
    const modules = {
      '@docusaurus/core': pack('@docusaurus/core', '3.9.2'),
      '@docusaurus/preset-classic': pack('@docusaurus/preset-classic', '3.8.0'),
      react: pack('react', '17.0.2'),
      'react-dom': pack('react-dom', '18.3.1'),
      'docusaurus-theme-better-auth': pack(
        'docusaurus-theme-better-auth',
        '1.2.0',
        {
          peerDependencies: {
            '@docusaurus/core': '^3.10.0',
            react: '^18.0.0 || ^19.0.0',
            'react-dom': '^18.0.0 || ^19.0.0',
            'docusaurus-plugin-better-auth': '^1.2.0',
          },
          dependencies: {'better-auth': '^1.7.25'},
        },
      ),
      'docusaurus-plugin-better-auth': pack(
        'docusaurus-plugin-better-auth',
        '1.1.0',
      ),
      'better-auth-reader-profile': pack(
        'better-auth-reader-profile',
        '1.2.0',
        {
          peerDependencies: {'better-auth': '^1.7.0'},
        },
      ),
      'better-auth': pack('better-auth', '1.3.4'),
      'docusaurus-theme-better-auth/node_modules/react-dom': pack(
        'react-dom',
        '19.0.0',
      ),
    };
    const siteDir = await writeFolder('doctor-versions', {
      'package.json': pack('site', '0.0.0', {
        dependencies: {
          '@docusaurus/core': '3.9.2',
          '@docusaurus/preset-classic': '3.8.0',
        },
      }),
      ...Object.fromEntries(
        Object.entries(modules).map(([name, manifest]) => [
          `node_modules/${name}/package.json`,
          manifest,
        ]),
      ),
    });

    const {troubles} = await diagnose({...sites(siteDir), checks: [versions]});

    expect(troubles).toEqual([
      expect.stringMatching(
        /plugin\S+ \S+ needs @docusaurus\/core \^3\.10\.0, and 3\.9\.2/,
      ),
      expect.stringMatching(/theme\S+ 1\.2\.0 needs @docusaurus\/core/),
      expect.stringMatching(
        /theme\S+ 1\.2\.0 needs react \^18.*, and 17\.0\.2/,
      ),
      expect.stringMatching(
        /needs docusaurus-plugin-better-auth \^1\.2\.0, and 1\.1\.0/,
      ),
      expect.stringMatching(
        /theme\S+ 1\.2\.0 needs better-auth \^1\.7\.25, and 1\.3\.4/,
      ),
      expect.stringMatching(
        /profile 1\.2\.0 needs better-auth \^1\.7\.0, and 1\.3\.4/,
      ),
      expect.stringMatching(/two copies of react-dom: 18\.3\.1 .* 19\.0\.0/),
      expect.stringMatching(
        /different versions: @docusaurus\/core is 3\.9\.2, @docusaurus\/preset-classic 3\.8\.0/,
      ),
    ]);
  });
});
