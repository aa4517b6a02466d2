import { chromium } from '@playwright/test';
import { browserOptions } from './browser-options';

const option = '--disable-features=';

describe('browserOptions', () => {
  it('leave off what Playwright leaves off, too: Chromium follows the last list only', async () => {
    // Node is no browser, so Playwright tells with which arguments it tried.
    const problem: unknown = await chromium.launch({ executablePath: process.execPath }).catch((error) => error);
    const tried =
      String(problem)
        .split('\n')
        .find((line) => line.includes(option)) ?? '';
    const [, playwrights = ''] = /--disable-features=(\S+)/.exec(tried) ?? [];
    const forChromium = playwrights.split(',').filter((feature) => !isEdges(feature));
    expect(forChromium.length).toBeGreaterThan(5);

    const ours = browserOptions.args?.find((argument) => argument.startsWith(option)) ?? '';
    expect(ours.slice(option.length).split(',')).toEqual(jasmine.arrayContaining(forChromium));
  });
});

function isEdges(feature: string): boolean {
  return /^ms[A-Z]/.test(feature);
}
