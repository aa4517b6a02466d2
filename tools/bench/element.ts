import { VirtualCamera, browserOptions } from '@liveness/virtual-camera';
import { chromium } from '@playwright/test';
import type { Journey } from '@liveness/synthetic-person';
import type { Page } from '@playwright/test';
import type { Bench } from './bench';
import { servePackage } from './served-package';

/** The model that is loaded last: with it the detector sees faces. */
const lastLoaded = 'face_landmark_68_model.bin';

/** What a page loads for `<liveness-check>`, in KB of 1000 bytes, compressed by gzip, without headers. */
export const elementBenches: readonly Bench[] = [
  {
    name: 'element.kB.firstScreen',
    unit: 'KB',
    target: { atMost: 110 },
    run: () => show(async (page) => void (await page.getByRole('button', { name: 'Agree and continue' }).waitFor())),
  },
  {
    name: 'element.kB.guidance',
    unit: 'KB',
    target: { atMost: 870 },
    run: () =>
      show(async (page) => {
        const detector = page.waitForResponse((response) => response.url().endsWith(lastLoaded));
        await page.getByRole('button', { name: 'Agree and continue' }).click();
        await page.getByRole('button', { name: 'Turn on camera' }).click();
        await (await detector).finished();
      }),
  },
];

const picture = { width: 480, height: 480 };
const somebody = [
  { capturedAfterMs: 0, scene: { frame: 'neutral', ...picture, scale: 0.5, dx: 0, dy: 0 } },
] as const satisfies Journey;

async function show(until: (page: Page) => Promise<void>): Promise<number> {
  const server = await servePackage('dist/packages/element');
  const browser = await chromium.launch(browserOptions);
  try {
    const context = await browser.newContext({ locale: 'en-GB' });
    // Without a camera, the page offers none to turn on.
    await VirtualCamera.install(context, somebody, picture);
    const page = await context.newPage();
    await page.goto(server.origin);
    await until(page);
    return server.sentBytes() / 1000;
  } finally {
    await browser.close();
    server.close();
  }
}
