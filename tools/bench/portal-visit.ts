import { startLocalCloud } from '@liveness/local-cloud-testing';
import type { Journey } from '@liveness/synthetic-person';
import { VirtualCamera, browserOptions } from '@liveness/virtual-camera';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startCountingProxy } from './counting-proxy';
import { addDemoData } from './demo-data';

/** A first visit to the portal, on its start page. */
export interface PortalVisit {
  readonly page: Page;
  /** Returns everything that was transferred so far, by pages and their workers, in units of 1000 bytes. */
  transferredKB(): number;
  /** Signs a reviewer in and opens the list of attempts; resolves when it shows some. */
  toAttempts(): Promise<void>;
  /** Signs in and turns the camera on; resolves when guidance has been requested. */
  toGuidance(): Promise<void>;
  /** Waits until this many frames were guided in all, and returns the number. */
  guidedFrames(atLeast: number): Promise<number>;
}

/**
 * A camera with the size of frames, and a person in front of it who is too far away, so that guidance continues and no
 * time runs out.
 */
const model = { width: 480, height: 480 };
const tooFarAway: Journey = [{ capturedAfterMs: 0, scene: { frame: 'neutral', ...model, scale: 0.5, dx: 0, dy: 0 } }];

/** Guidance runs as fast as it can. */
const environment = { LIVENESS_CHALLENGES: 'NOSE:standard', LIVENESS_CAPTURE_FRAMES_PER_SECOND: '60' };

/** More than one page of the list. */
const listedAttempts = 120;

/** Opens the portal of a new local cloud in a fresh browser, and measures what `measure` measures. */
export async function visitPortal(measure: (visit: PortalVisit) => Promise<number>): Promise<number> {
  const cloud = await startLocalCloud({ environment });
  const proxy = await startCountingProxy();
  // Chromium uses no proxy for its own machine by default.
  const browser = await chromium.launch({ ...browserOptions, proxy: { server: proxy.address, bypass: '<-loopback>' } });
  try {
    const context = await browser.newContext({
      viewport: { width: 390, height: 780 },
      locale: 'en-GB',
      baseURL: cloud.origin,
    });
    await VirtualCamera.install(context, tooFarAway, model);
    const page = await context.newPage();
    await page.goto(cloud.origin);
    await page.getByRole('button', { name: 'Sign in and start' }).click({ trial: true });
    return await measure({
      page,
      transferredKB: () => proxy.received / 1000,
      toAttempts: async () => {
        await addDemoData(cloud, listedAttempts);
        await toAttempts(page);
      },
      toGuidance: () => toGuidance(page),
      guidedFrames: (atLeast) => guidedFrames(page, atLeast),
    });
  } finally {
    await browser.close();
    proxy.close();
    await cloud.close();
  }
}

async function toAttempts(page: Page): Promise<void> {
  await page.goto('/admin/attempts');
  await page.locator('button[value=reviewer]').click();
  await page.locator('a[href^="/admin/attempts/"]').first().waitFor();
}

async function toGuidance(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in and start' }).click();
  await page.locator('button[value=user]').click();
  await page.getByRole('button', { name: 'Turn on camera' }).click();
}

/** The portal adds an entry to the browser's timeline for each. */
async function guidedFrames(page: Page, atLeast: number): Promise<number> {
  const count = await page.waitForFunction((wanted) => {
    const guided = performance.getEntriesByName('guided frame').length;
    return guided >= wanted ? { guided } : undefined;
  }, atLeast);
  return (await count.jsonValue())?.guided ?? 0;
}
