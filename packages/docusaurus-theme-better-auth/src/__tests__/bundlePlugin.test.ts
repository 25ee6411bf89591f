import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';

/** As much of webpack as is used here. */
type Compiler = {
  options: {
    resolve: {alias: Record<string, string>};
    cache: {version: string} | false;
  };
  hooks: {
    compilation: {
      tap: (name: string, run: (compilation: Compilation) => void) => void;
    };
  };
  run: (done: (error: Error | null) => void) => void;
};
type Compilation = {
  hooks: {
    processAssets: {
      tap: (
        options: {name: string; stage: number},
        run: (assets: Record<string, {source: () => unknown}>) => void,
      ) => void;
    };
  };
};

const load = createRequire(import.meta.url);
// As it is published: the bundle lies beside it.
const LIB = path.resolve(import.meta.dirname, '../../lib');
const {bundlePlugin} = load(
  path.join(LIB, 'bundlePlugin.js'),
) as typeof import('../bundlePlugin');
const webpack = createRequire(load.resolve('@docusaurus/core/package.json'))(
  'webpack',
) as (options: object) => Compiler;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bundle-plugin-'));
});

afterEach(() => rm(folder, {recursive: true}));

const compilerOf = (options: object, isServer = false) =>
  webpack({
    mode: 'production',
    context: folder,
    entry: './entry.js',
    output: {path: path.join(folder, 'build')},
    resolve: {alias: {'@theme/Layout': '/layout.js'}},
    plugins: [bundlePlugin(isServer)],
    ...options,
  });

describe('takes the bundle', () => {
  const sideOf = (options: object, isServer = false) => {
    const {alias} = compilerOf(options, isServer).options.resolve;
    return path.basename(path.dirname(alias['@theme/SignInPage$'] ?? ''));
  };

  it.each([
    {side: 'minified', site: 'that is minified', options: {}},
    {
      side: 'browser',
      site: 'that is not minified',
      options: {optimization: {minimize: false}},
    },
    {
      side: 'browser',
      site: 'in development',
      options: {mode: 'development', devtool: false},
    },
    {
      side: 'browser',
      site: 'whose scripts are texts, to be evaluated',
      options: {devtool: 'eval-source-map'},
    },
  ])('of the side "$side" for a site $site', ({side, options}) => {
    expect(sideOf(options)).toBe(side);
    expect(sideOf(options, true)).toBe('server');
  });
});

it('keeps the caches of both kinds of bundles apart', () => {
  const cacheOf = (minimize: boolean) =>
    compilerOf({
      optimization: {minimize},
      cache: {type: 'filesystem', version: '3', cacheDirectory: folder},
    }).options.cache;
  expect(cacheOf(false)).toMatchObject({version: '3'});
  expect(cacheOf(true)).toMatchObject({version: '3-minified'});
});

it('puts a chunk in place before others read what is minified', async () => {
  const minified = path.join(LIB, 'bundle/minified');
  const [file = ''] = (await readdir(minified)).filter((name) =>
    name.startsWith('core_'),
  );
  const chunk = await readFile(path.join(minified, file), 'utf8');
  await writeFile(
    path.join(folder, 'entry.js'),
    `globalThis.core = __betterAuth_${path.parse(file).name}__;
globalThis.text = '__betterAuth_nothing_of_ours__';
`,
  );
  const read: unknown[] = [];
  const compiler = compilerOf({});
  compiler.hooks.compilation.tap('reader', ({hooks}) => {
    // `PROCESS_ASSETS_STAGE_DEV_TOOLING`, which source maps are written at.
    hooks.processAssets.tap({name: 'reader', stage: 500}, (assets) => {
      read.push(assets['main.js']?.source());
    });
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error) => {
      if (error) {
        reject(error);
      } else {
        resolve();
      }
    });
  });

  const script = await readFile(path.join(folder, 'build/main.js'), 'utf8');
  expect(script).toBe(
    `globalThis.core=${chunk},globalThis.text="__betterAuth_nothing_of_ours__";`,
  );
  expect(read).toEqual([script]);
});
