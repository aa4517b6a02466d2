import type { Page } from '@playwright/test';
import { decodeJpeg } from '@liveness/synthetic-person';

/** Pixels from the edge at which a colour is read: a picture's blocks are within. */
const within = 3;

/** Returns the colours, 0–255, of a window's corners and of the middles of its edges, from one picture of it. */
export async function edgesOf(page: Page): Promise<readonly (readonly number[])[]> {
  const { width, height, data } = decodeJpeg(await page.screenshot({ type: 'jpeg', quality: 95 }));
  const along = (length: number) => [within, Math.round(length / 2), length - 1 - within];
  return along(height).flatMap((y) =>
    along(width)
      .filter((x) => x !== Math.round(width / 2) || y !== Math.round(height / 2))
      .map((x) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)]),
  );
}
