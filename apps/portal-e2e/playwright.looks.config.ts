import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

/**
 * People whom the detectors read less well, each in front of the camera several times: `npx nx looks portal-e2e`, with `--grep NAME` for one
 * of them and `--repeat-each N`. Not part of the tests, which have some of them.
 */
export default defineConfig({
  ...journeys,
  testMatch: '**/*.looks.ts',
  outputDir: '../../dist/portal-e2e-looks',
  globalSetup: [],
  reporter: [['list'], ['./src/reporting/looks-reporter.ts']],
  repeatEach: 4,
  projects: [{ name: 'looks', testDir: './looks', fullyParallel: true }],
});
