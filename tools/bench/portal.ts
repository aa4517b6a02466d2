import type { Bench } from './bench';
import { visitPortal } from './portal-visit';

/** The number of seconds in which guided frames are counted, after the first ones. */
const countedSeconds = 6;

/** The first frames are slower and do not count. */
const settlingFrames = 5;

/** A first visit with an empty cache. KB are 1000 bytes on the network, including headers. */
export const portalBenches: readonly Bench[] = [
  {
    name: 'portal.initialKB',
    unit: 'KB',
    target: { atMost: 160 },
    run: () => visitPortal(async ({ transferredKB }) => transferredKB()),
  },
  {
    name: 'portal.captureKB',
    unit: 'KB',
    target: { atMost: 1_300 },
    run: () =>
      visitPortal(async ({ transferredKB, toGuidance, guidedFrames }) => {
        await toGuidance();
        await guidedFrames(1);
        return transferredKB();
      }),
  },
  {
    name: 'admin.initialKB',
    unit: 'KB beyond the portal’s start',
    target: { atMost: 350 },
    run: () =>
      visitPortal(async ({ transferredKB, toAttempts }) => {
        const start = transferredKB();
        await toAttempts();
        return transferredKB() - start;
      }),
  },
  {
    name: 'guidance.fps',
    unit: 'frames/s',
    target: { atLeast: 12 },
    run: () =>
      visitPortal(async ({ toGuidance, guidedFrames, page }) => {
        await toGuidance();
        const before = await guidedFrames(settlingFrames);
        const started = performance.now();
        await page.waitForTimeout(countedSeconds * 1000);
        return ((await guidedFrames(0)) - before) / ((performance.now() - started) / 1000);
      }),
  },
];
