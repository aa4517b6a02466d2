import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

/** Takes the README's pictures again: `npx nx pictures portal-e2e`. Not part of the tests, which change no file. */
export default defineConfig({
  ...journeys,
  testMatch: '**/*.pictures.ts',
  outputDir: '../../dist/portal-e2e-pictures',
  reporter: 'list',
  projects: (['light', 'dark'] as const).map((colorScheme) => ({
    name: colorScheme,
    testDir: './pictures',
    use: {
      colorScheme,
      viewport: { width: 390, height: 760 },
      deviceScaleFactor: 1.1,
      contextOptions: { reducedMotion: 'reduce' },
    },
  })),
});
