// @ts-check
import process from 'node:process';

/**
 * `npm start` runs `node onWindows.mjs && node start.mjs || exec node start.mjs`: npm passes
 * signals to its shell, and many a shell keeps them to itself unless `exec` puts the program in
 * its place. Windows has neither the trouble nor `exec`.
 */
process.exitCode = process.platform === 'win32' ? 0 : 1;
