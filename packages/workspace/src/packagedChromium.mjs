// @ts-check
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {installIntoFolder} from './npm.mjs';
import {cacheFolder} from './projectRoot.mjs';

const execute = promisify(execFile);

const version = '143';
const packageFolder = path.join(cacheFolder, `sparticuz-chromium-${version}`);
const files = path.join(packageFolder, 'files');
const plain = path.join(files, 'chromium');
const withLibraries = path.join(files, 'chromium-with-libraries');

/**
 * A Chromium that was unpacked before: by itself, and with the libraries that came with it.
 *
 * @returns {string[]}
 */
export const findPackagedChromium = () =>
  [plain, withLibraries].filter((file) => existsSync(file));

/**
 * Unpacks the Chromium of an npm package into `.cache/`. It is a headless shell made for machines
 * with little on them.
 *
 * @returns {Promise<string[]>} The same as `findPackagedChromium`.
 * @throws {Error} Where the package has none for this machine.
 */
export const installPackagedChromium = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `It has none for ${process.platform} on ${process.arch}, only for Linux on x64.`,
    );
  }
  console.log('Fetching the npm package @sparticuz/chromium …');
  await installIntoFolder(packageFolder, [`@sparticuz/chromium@${version}`]);
  await mkdir(files, {recursive: true});
  await execute(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`,
    ],
    {
      cwd: packageFolder,
      env: {
        ...process.env,
        TMPDIR: files,
        // Its libraries are unpacked only where it takes the machine for AWS Lambda.
        AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
      },
    },
  );
  await writeFile(
    withLibraries,
    [
      '#!/bin/sh',
      `export LD_LIBRARY_PATH="${path.join(files, 'al2023/lib')}"`,
      `export FONTCONFIG_PATH="${path.join(files, 'fonts')}"`,
      `exec "${plain}" "$@"`,
      '',
    ].join('\n'),
    {mode: 0o755},
  );
  return findPackagedChromium();
};
