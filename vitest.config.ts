import process from 'node:process';
import {defineConfig} from 'vitest/config';

const buildTests = 'packages/**/*.build.test.ts';

/** There is no Redis server for Windows. */
const redisTests = 'packages/**/*.redis.test.ts';

export default defineConfig({
  test: {
    // Databases and site builds share the machine with the tests.
    maxWorkers: 2,
    globalSetup: [
      'packages/workspace/src/postgresGlobalSetup.mjs',
      'packages/workspace/src/redisGlobalSetup.mjs',
    ],
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['packages/**/*.test.ts'],
          exclude: [
            '**/node_modules/**',
            '**/lib/**',
            buildTests,
            ...(process.platform === 'win32' ? [redisTests] : []),
          ],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'build',
          environment: 'node',
          include: [buildTests],
          exclude: ['**/node_modules/**', '**/lib/**'],
          // Each test runs `docusaurus build`, which uses every core by itself.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
