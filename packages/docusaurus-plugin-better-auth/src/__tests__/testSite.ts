import {spawn} from 'node:child_process';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {DEFAULT_OPTIONS} from '../defaultOptions';
import {authPages} from '../routes';

/** A Docusaurus site in a folder where it finds this workspace's packages. */
export type TestSite = {
  dir: string;
  /** Runs `docusaurus build`. */
  build(options?: BuildOptions): Promise<BuildResult>;
  /** A file of the site, such as `build/sign-in/index.html`. */
  read(file: string): Promise<string>;
};

type BuildOptions = {
  /** Ends it before anything is bundled. */
  loadOnly?: boolean;
  /** Takes longer, and scripts do not say what they are made of. */
  minify?: boolean;
};

export type BuildResult = {exitCode: number | null; output: string};

const PACKAGE = path.resolve(__dirname, '..', '..');

const SITES = path.join(PACKAGE, '.cache', 'sites');

/** Docusaurus's command. */
export const DOCUSAURUS = path.join(
  path.dirname(
    createRequire(__filename).resolve('@docusaurus/core/package.json'),
  ),
  'bin',
  'docusaurus.mjs',
);

/**
 * Writes a site anew from its files.
 *
 * @param config - The body of `docusaurus.config.js`: an object's source.
 */
export async function createTestSite(
  name: string,
  config: string,
  files: Record<string, string> = {},
): Promise<TestSite> {
  const dir = path.join(SITES, name);
  await rm(dir, {recursive: true, force: true});
  const all = {
    'docusaurus.config.js': `module.exports = ${config};\n`,
    'src/pages/index.js': 'export default () => <h1>Home</h1>;\n',
    ...files,
  };
  for (const [file, content] of Object.entries(all)) {
    await mkdir(path.dirname(path.join(dir, file)), {recursive: true});
    await writeFile(path.join(dir, file), content);
  }
  return {
    dir,
    build: (options) => buildSite(dir, options),
    read: (file) => readFile(path.join(dir, file), 'utf8'),
  };
}

/** As somebody starts Docusaurus, and not as a test runs. */
export function docusaurusEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: undefined,
    BABEL_ENV: undefined,
    CI: 'true',
    // A warm cache could hide what a change of options does.
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
  };
}

/** Runs `docusaurus build` in a site's folder, without a warm cache. */
export async function buildSite(
  dir: string,
  {loadOnly = false, minify = false}: BuildOptions = {},
): Promise<BuildResult> {
  const child = spawn(
    process.execPath,
    [DOCUSAURUS, 'build', dir, ...(minify ? [] : ['--no-minify'])],
    {
      cwd: PACKAGE,
      env: {
        ...docusaurusEnvironment(),
        DOCUSAURUS_EXIT_AFTER_LOADING: loadOnly ? 'true' : undefined,
      },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      output += chunk;
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return {exitCode, output: stripVTControlCharacters(output)};
}

/** Pages that show what they are given, where a test needs no real theme. */
export const STAND_IN_THEME: Record<string, string> = Object.fromEntries(
  authPages('/', DEFAULT_OPTIONS).map(({component}) => [
    `src/${component.slice(1)}.js`,
    `import Head from '@docusaurus/Head';
export default function Page({route, location, history, match, staticContext, ...props}) {
  return (
    <>
      <Head><meta name="robots" content="noindex" /></Head>
      <script type="application/json" id="props" dangerouslySetInnerHTML={{__html: JSON.stringify(props)}} />
    </>
  );
}
`,
  ]),
);
