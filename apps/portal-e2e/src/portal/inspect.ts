import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}

export interface Look {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  /** How large the person has set the text, in per cent of the usual size. */
  readonly textPercent?: number;
}

export const looks = {
  smallPhoneLight: { name: 'small phone, light', viewport: { width: 320, height: 568 }, colorScheme: 'light' },
  phoneDark: { name: 'phone, dark', viewport: { width: 390, height: 780 }, colorScheme: 'dark' },
  phoneAcross: { name: 'phone held across, light', viewport: { width: 640, height: 360 }, colorScheme: 'light' },
  phoneLargeText: {
    name: 'phone, text twice as large',
    viewport: { width: 390, height: 844 },
    colorScheme: 'light',
    textPercent: 200,
  },
  desktopLight: { name: 'desktop, light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  desktopDark: { name: 'desktop, dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
} as const satisfies Record<string, Look>;

const allLooks: readonly Look[] = Object.values(looks);

/** Both layouts and both colour schemes in two looks: what axe finds depends on these alone, and axe takes its time. */
const looksForAxe: readonly Look[] = [looks.phoneDark, looks.desktopLight];

/**
 * Checks the screen in several sizes and colour schemes: nothing is cut off sideways, axe finds nothing, and a camera's picture is at the top. On pages for
 * whom is checked, the main button is in sight without scrolling.
 */
export async function inspect(page: Page, screen: string, wanted: readonly Look[] = allLooks): Promise<void> {
  const forAxe = wanted === allLooks ? looksForAxe : wanted;
  // The console's tables are not for a phone with text twice as large.
  const isConsole = (await page.locator('liveness-root.console').count()) > 0;
  for (const look of wanted.filter(({ textPercent = 100 }) => !isConsole || textPercent === 100)) {
    const { name, viewport, colorScheme, textPercent = 100 } = look;
    await page.setViewportSize(viewport);
    // Axe measures colours, so no transition may be in progress.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate((percent) => void (document.documentElement.style.fontSize = `${percent}%`), textPercent);
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    const { overflow, buttonBelow, pictureAt } = await page.evaluate(placed);
    expect.soft(overflow, `${screen} on ${name}: pixels that stick out sideways`).toBe(0);
    if (textPercent === 100)
      expect.soft(buttonBelow, `${screen} on ${name}: pixels of the main button below the fold`).toBe(0);
    expect
      .soft(pictureAt, `${screen} on ${name}: pixels above the camera's picture`)
      .toBeLessThanOrEqual(viewport.width < 700 ? 0 : 72);
    if (forAxe.includes(look)) expect.soft(await violations(page), `${screen} on ${name}: what axe finds`).toEqual([]);
  }
  await page.evaluate(() => void (document.documentElement.style.fontSize = ''));
}

/** Returns what a screen's layout is measured by, in pixels of the window as it is scrolled. Runs in the page; the console's buttons are not asked for. */
function placed() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const button = document.querySelector('liveness-root:not(.console) main .button-primary')?.getBoundingClientRect();
  const picture = document.querySelector('liveness-live-picture:not(dialog *)')?.getBoundingClientRect();
  return {
    overflow: scrollWidth - clientWidth,
    buttonBelow: Math.max(0, Math.round((button?.bottom ?? 0) - innerHeight)),
    pictureAt: Math.round(picture?.top ?? 0),
  };
}

async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  // What is in order is not asked for: axe would look for a name of each of its elements.
  const found = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] }));
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}
