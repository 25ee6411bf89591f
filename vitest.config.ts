import process from 'node:process';
import {defineConfig} from 'vitest/config';
import {BaseSequencer, type TestSpecification} from 'vitest/node';

const buildTests = 'packages/**/*.build.test.ts';

/** What `npm test` has no time for: `npm run test:long`. */
const longTests = 'packages/**/*.long.test.ts';

/** There is no Redis server for Windows. */
const redisTests = 'packages/**/*.redis.test.ts';

/** Their size, by which Vitest guesses, does not tell how long they take. */
const longFiles = /\.build\.test\.ts$|\/(?:main|openapi\.property)\.test\.ts$/;

/** A long file that began last would run alone, beside an idle core. */
class LongFilesFirst extends BaseSequencer {
  override async sort(
    files: TestSpecification[],
  ): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({moduleId}: TestSpecification) => longFiles.test(moduleId);
    return [
      ...sorted.filter(isLong),
      ...sorted.filter((file) => !isLong(file)),
    ];
  }
}

export default defineConfig({
  test: {
    // Databases and site builds share the machine with the tests.
    maxWorkers: 2,
    sequence: {sequencer: LongFilesFirst},
    globalSetup: [
      'packages/docusaurus-better-auth-backend/src/__tests__/emptyClusterSetup.ts',
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
            longTests,
            ...(process.platform === 'win32' ? [redisTests] : []),
          ],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          // Better Auth and the embedded database are loaded once for all files, not once for each.
          isolate: false,
        },
      },
      {
        test: {
          name: 'build',
          environment: 'node',
          include: [buildTests],
          exclude: ['**/node_modules/**', '**/lib/**'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'long',
          environment: 'node',
          include: [longTests],
          exclude: ['**/node_modules/**', '**/lib/**'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
