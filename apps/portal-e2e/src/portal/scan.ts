import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';

/** Returns what a phone's camera reads from a QR code on the screen: from a picture of it, not from the page. */
export async function scan(code: Locator): Promise<string> {
  await expect(code).toBeVisible();
  const png = (await code.screenshot()).toString('base64');
  const { pixels, width, height } = await code.page().evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return { pixels: Array.from(data), width: image.width, height: image.height };
  }, `data:image/png;base64,${png}`);
  const read = jsQR(Uint8ClampedArray.from(pixels), width, height, { inversionAttempts: 'dontInvert' });
  if (!read) throw new Error('The QR code cannot be read.');
  return read.data;
}
