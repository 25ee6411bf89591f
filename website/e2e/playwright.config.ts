import {
  chromiumLaunchFlags,
  findOrInstallChromium,
} from '@docusaurus-better-auth/workspace/chromium';
import {defineConfig} from '@playwright/test';

// Workers read this file too, and must not look for a Chromium of their own.
process.env.CHROMIUM_PATH ||= await findOrInstallChromium();

const desktop = {viewport: {width: 1280, height: 800}};
const phone = {
  viewport: {width: 375, height: 760},
  hasTouch: true,
  isMobile: true,
};
const mainJourney = /mainJourney\.spec\.ts$/;
/** What `npm test` has no time for: `npm run test:long` runs it, and only it. */
const isLong = Boolean(process.env.TEST_LONG);
const part = isLong ? {grep: /@long/} : {grepInvert: /@long/};

export default defineConfig({
  testDir: '.',
  globalSetup: './startServers.ts',
  // Not beside the site's sources, of which each build takes a fingerprint.
  outputDir: './test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: {timeout: 10_000},
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: chromiumLaunchFlags(),
    },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
  },
  projects: [
    {name: 'desktop light', use: {...desktop, colorScheme: 'light'}, ...part},
    ...(isLong
      ? [
          {
            name: 'phone dark',
            use: {...phone, colorScheme: 'dark' as const},
            testMatch: mainJourney,
          },
          {
            name: 'desktop dark',
            use: {...desktop, colorScheme: 'dark' as const},
            testMatch: mainJourney,
          },
          {
            name: 'phone light',
            use: {...phone, colorScheme: 'light' as const},
            testMatch: mainJourney,
          },
        ]
      : []),
  ],
});
