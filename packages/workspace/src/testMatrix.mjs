// @ts-check
import {existsSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';
import {chromiumLaunchFlags, findOrInstallChromium} from './chromium.mjs';
import {createSite, installFamily} from './matrix/installFamily.mjs';
import {formatMatrix} from './matrix/matrixTable.mjs';
import {visitAsReader} from './matrix/readerVisit.mjs';
import {assertSameSearch} from './matrix/searchIndex.mjs';
import {placeToRead, WITHOUT_US, writeSite} from './matrix/siteFiles.mjs';
import {
  backendCommand,
  docusaurusCommand,
  startInSite,
} from './matrix/siteProcess.mjs';
import {familyOf, matrixSites} from './matrix/sites.mjs';
import {packPackages} from './packPackages.mjs';
import {findFreePort} from './postgres.mjs';
import {projectRoot} from './projectRoot.mjs';
import {waitUntilAnswers} from './waitUntilAnswers.mjs';

/** @typedef {import('./matrix/sites.mjs').MatrixSite} MatrixSite */
/** @typedef {import('./matrix/matrixTable.mjs').MatrixResult} MatrixResult */

const page = path.join(projectRoot, 'website/docs/compatibility.md');

/** A first start makes a database, perhaps on a machine with much else to do. */
const START_TIMEOUT_MS = 300_000;

const ACCOUNT = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  password: 'correct horse battery',
};

/**
 * What all sites of a run share.
 *
 * @typedef {object} Run
 * @property {string} folder
 * @property {Record<string, string>} tarballs
 * @property {Record<string, string>} resolutions
 * @property {import('playwright-core').Browser} browser
 * @property {number} sitePort
 * @property {number} backendPort
 */

/**
 * A command's output, kept until it is needed.
 *
 * @param {string} what
 */
const keepOutput = (what) => {
  let output = '';
  return {
    /** @param {string} text */
    take: (text) => {
      output += text;
    },
    /** @param {string} reason */
    failure: (reason) =>
      new Error(`${what}: ${reason}\n${output.slice(-6_000)}`),
  };
};

/**
 * @param {string} folder
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
const build = async (folder, args = [], env = {}) => {
  const output = keepOutput(`docusaurus build ${args.join(' ')}`);
  const code = await startInSite({
    folder,
    file: docusaurusCommand(folder),
    args: ['build', ...args],
    env: {...env, CI: 'true'},
    onOutput: output.take,
  }).ended;
  if (code !== '0') {
    throw output.failure(`it ended with ${code}.`);
  }
};

/**
 * Starts one of a site's programs, and waits until it answers.
 *
 * @param {string} what
 * @param {string} url
 * @param {Omit<Parameters<typeof startInSite>[0], 'onOutput'>} options
 */
const startUntilAnswers = async (what, url, options) => {
  const output = keepOutput(what);
  const started = startInSite({...options, onOutput: output.take});
  try {
    await waitUntilAnswers(url, {
      givenUp: started.ended,
      timeoutMs: START_TIMEOUT_MS,
    });
  } catch (error) {
    await started.stop();
    throw output.failure(String(error));
  }
  return started;
};

/** @param {Run} run */
const addressesOf = ({sitePort, backendPort}) => ({
  siteUrl: `http://localhost:${String(sitePort)}`,
  backendUrl: `http://localhost:${String(backendPort)}`,
});

/**
 * @param {Run} run
 * @param {string} folder
 */
const startBackend = async (run, folder) => {
  const {siteUrl, backendUrl} = addressesOf(run);
  const backend = await startUntilAnswers(
    'The backend',
    `${backendUrl}/readyz`,
    {
      folder,
      file: backendCommand(folder),
      env: {
        BETTER_AUTH_URL: backendUrl,
        BETTER_AUTH_TRUSTED_ORIGINS: siteUrl,
        DATA_DIR: path.join(run.folder, 'data', path.basename(folder)),
      },
    },
  );
  const {status} = await fetch(`${backendUrl}/auth/sign-up/email`, {
    method: 'POST',
    headers: {'content-type': 'application/json', origin: siteUrl},
    body: JSON.stringify(ACCOUNT),
  });
  if (status !== 200) {
    await backend.stop();
    throw new Error(`Signing up was answered ${String(status)}.`);
  }
  return backend;
};

/**
 * @param {Run} run
 * @param {MatrixSite} site
 * @param {string} folder
 */
const testSite = async (run, site, folder) => {
  const addresses = addressesOf(run);
  await writeSite({
    site,
    folder,
    created: path.join(run.folder, `created-${site.config}`),
    addresses,
  });
  await build(folder);
  if (site.search) {
    await build(folder, ['--locale', 'en', '--out-dir', 'build-without'], {
      [WITHOUT_US]: 'true',
    });
    await assertSameSearch(
      path.join(folder, 'build'),
      path.join(folder, 'build-without'),
    );
  }
  const served = await startUntilAnswers(
    'docusaurus serve',
    `${addresses.siteUrl}${site.baseUrl}`,
    {
      folder,
      file: docusaurusCommand(folder),
      args: [
        'serve',
        '--no-open',
        '--host',
        'localhost',
        '--port',
        String(run.sitePort),
      ],
    },
  );
  try {
    for (const locale of site.locales.split(', ')) {
      await visitAsReader(run.browser, {
        siteUrl: addresses.siteUrl,
        home: locale === 'en' ? site.baseUrl : `${site.baseUrl}${locale}/`,
        place: placeToRead(site),
        account: ACCOUNT,
        marks: [
          ...(site.root ? ['#own-root'] : []),
          ...(site.navbar ? ['#own-navbar-item'] : []),
        ],
      });
    }
  } finally {
    await served.stop();
  }
};

/**
 * @param {string} title
 * @param {() => Promise<void>} action
 * @returns {Promise<string | undefined>} Why it failed, if it did.
 */
const attempt = async (title, action) => {
  const began = Date.now();
  /** @type {string | undefined} */
  let failure;
  try {
    await action();
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `${failure === undefined ? '✔' : '✘'} ${title} (${String(seconds)} s)${failure === undefined ? '' : `\n${failure}`}`,
  );
  return failure;
};

/** @param {MatrixSite} site */
const describeSite = (site) => Object.values(site).map(String).join(', ');

/**
 * @param {Run} run
 * @param {string} family
 * @param {MatrixSite[]} sites
 * @returns {Promise<MatrixResult[]>}
 */
const testFamily = async (run, family, sites) => {
  const folder = path.join(run.folder, family);
  const [first] = sites;
  /** @type {Awaited<ReturnType<typeof startBackend>> | undefined} */
  let backend;
  const failed = await attempt(`${family}: install and start`, async () => {
    if (first !== undefined && !existsSync(path.join(folder, 'node_modules'))) {
      const output = keepOutput('The install');
      await installFamily({
        site: first,
        folder,
        created: path.join(run.folder, 'created-ts'),
        tarballs: run.tarballs,
        resolutions: run.resolutions,
        onOutput: output.take,
      }).catch((/** @type {unknown} */ error) => {
        throw output.failure(String(error));
      });
    }
    backend = await startBackend(run, folder);
  });
  /** @type {MatrixResult[]} */
  const results = [];
  for (const site of sites) {
    results.push({
      site,
      failure:
        failed ??
        (await attempt(describeSite(site), () => testSite(run, site, folder))),
    });
  }
  await backend?.stop();
  return results;
};

/**
 * Puts the table where the documentation has it.
 *
 * @param {string} table
 */
const writePage = async (table) => {
  const text = await readFile(page, 'utf8');
  await writeFile(
    page,
    text.replace(
      /(?<=\{\/\* matrix \*\/\}\n\n)[^]*?(?=\n\n\{\/\* end of matrix \*\/\})/,
      () => table,
    ),
  );
};

/**
 * Installs the packed packages into sites of create-docusaurus, builds these, and signs in on them.
 *
 * @param {string[]} args `--folder` keeps, and takes again, what is installed there; `--only` is
 *   a family's name, such as npm-react-19; `--resolution name@version`, any number of them, is for
 *   Yarn and a registry that lacks a package's builds for other platforms, which Yarn asks for;
 *   `--write` puts the table into the documentation.
 * @returns {Promise<number>} An exit code.
 */
export const testMatrix = async (args) => {
  const {values} = parseArgs({
    args,
    options: {
      folder: {type: 'string'},
      only: {type: 'string'},
      resolution: {type: 'string', multiple: true, default: []},
      write: {type: 'boolean', default: false},
    },
  });
  const folder =
    values.folder ?? (await mkdtemp(path.join(tmpdir(), 'matrix-')));
  const tarballs = await packPackages(path.join(folder, 'tarballs'));
  for (const config of /** @type {const} */ (['ts', 'js'])) {
    const created = path.join(folder, `created-${config}`);
    if (!existsSync(created)) {
      const output = keepOutput('create-docusaurus');
      await createSite(created, config, output.take).catch(
        (/** @type {unknown} */ error) => {
          throw output.failure(String(error));
        },
      );
    }
  }
  const browser = await chromium.launch({
    executablePath: await findOrInstallChromium(),
    args: chromiumLaunchFlags(),
  });
  /** @type {MatrixResult[]} */
  const results = [];
  try {
    const run = {
      folder,
      tarballs,
      resolutions: Object.fromEntries(
        values.resolution.map((resolution) => {
          const at = resolution.lastIndexOf('@');
          return [resolution.slice(0, at), resolution.slice(at + 1)];
        }),
      ),
      browser,
      sitePort: await findFreePort(),
      backendPort: await findFreePort(),
    };
    for (const family of new Set(matrixSites.map(familyOf))) {
      if (values.only === undefined || family === values.only) {
        const sites = matrixSites.filter((site) => familyOf(site) === family);
        results.push(...(await testFamily(run, family, sites)));
      }
    }
  } finally {
    await browser.close();
    if (values.folder === undefined) {
      await rm(folder, {recursive: true, force: true});
    }
  }
  const table = formatMatrix(results);
  console.log(`\n${table}`);
  if (values.write && results.length === matrixSites.length) {
    await writePage(table);
  }
  return results.length > 0 &&
    results.every(({failure}) => failure === undefined)
    ? 0
    : 1;
};
