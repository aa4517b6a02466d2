import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Look {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
}

export const looks = {
  smallPhoneLight: { name: 'small phone, light', viewport: { width: 320, height: 568 }, colorScheme: 'light' },
  phoneDark: { name: 'phone, dark', viewport: { width: 390, height: 780 }, colorScheme: 'dark' },
  phoneAcross: { name: 'phone held across, light', viewport: { width: 780, height: 360 }, colorScheme: 'light' },
  desktopLight: { name: 'desktop, light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  desktopDark: { name: 'desktop, dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
} as const satisfies Record<string, Look>;

const allLooks: readonly Look[] = Object.values(looks);

/** Both layouts and both colour schemes in two looks: what axe finds depends on these alone, and axe takes its time. */
const looksForAxe: readonly Look[] = [looks.phoneDark, looks.desktopLight];

/** Checks the screen in several sizes and colour schemes: nothing is cut off sideways, and axe finds nothing. */
export async function inspect(page: Page, screen: string, wanted: readonly Look[] = allLooks): Promise<void> {
  const forAxe = wanted === allLooks ? looksForAxe : wanted;
  for (const look of wanted) {
    const { name, viewport, colorScheme } = look;
    await page.setViewportSize(viewport);
    // Axe measures colours, so no transition may be in progress.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${screen} on ${name}: pixels that stick out sideways`).toBe(0);
    if (forAxe.includes(look)) expect.soft(await violations(page), `${screen} on ${name}: what axe finds`).toEqual([]);
  }
}

async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const found = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}
