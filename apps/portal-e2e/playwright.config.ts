import { defineConfig } from '@playwright/test';
import { browserOptions } from '@liveness/virtual-camera';

export default defineConfig({
  testDir: './journeys',
  testMatch: '**/*.journey.ts',
  outputDir: '../../dist/portal-e2e',
  globalSetup: './src/cloud/start-for-all-journeys.ts',
  reporter: [['list'], ['./src/reporting/counting-reporter.ts']],
  // For two cores: while two journeys work, a third may wait for its person.
  workers: 3,
  retries: 0,
  preserveOutput: 'failures-only',
  // Journeys and waits end as soon as their condition is met; the limits are for busy machines.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  use: { launchOptions: browserOptions, locale: 'en-GB', trace: 'off', screenshot: 'only-on-failure' },
  projects: [
    { name: 'api', testDir: './journeys/api' },
    { name: 'browser', testDir: './journeys/browser', fullyParallel: true },
    { name: 'checks', testDir: './journeys/checks' },
    { name: 'embedding', testDir: './journeys/embedding', fullyParallel: true },
    { name: 'console', testDir: './journeys/console', use: { viewport: { width: 1440, height: 900 } } },
  ],
});
