import type { LaunchOptions } from '@playwright/test';

/** The Chromium that the workspace's setup found or installed; Playwright's own is never downloaded. */
export const browserOptions: LaunchOptions = {
  executablePath: process.env['CHROME_BIN'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
