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
const launcher = path.join(files, 'launch');
const launcherWithLibraries = path.join(files, 'launch-with-libraries');

/**
 * A Chromium that was unpacked before: on this machine's libraries, and on those that came with it.
 *
 * @returns {string[]}
 */
export const findPackagedChromium = () =>
  [launcher, launcherWithLibraries].filter((file) => existsSync(file));

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
  await writeLaunchers();
  return findPackagedChromium();
};

const writeLaunchers = async () => {
  const fonts = path.join(files, 'fonts/fonts.conf');
  await writeFile(
    fonts,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${path.join(files, 'fonts/fonts')}</dir>
  <cachedir>${path.join(files, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );
  const exportFonts = `export FONTCONFIG_FILE="${fonts}"`;
  const exportLibraries = `export LD_LIBRARY_PATH="${path.join(files, 'al2023/lib')}"`;
  const run = `exec "${path.join(files, 'chromium')}" "$@"`;
  for (const [file, lines] of /** @type {[string, string[]][]} */ ([
    [launcher, [exportFonts, run]],
    [launcherWithLibraries, [exportFonts, exportLibraries, run]],
  ])) {
    await writeFile(file, ['#!/bin/sh', ...lines, ''].join('\n'), {
      mode: 0o755,
    });
  }
};
