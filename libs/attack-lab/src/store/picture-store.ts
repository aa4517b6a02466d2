import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DetectedFace } from '@liveness/capture-guidance';
import type { ImageSize } from '@liveness/domain';
import { type ViewRequest, viewKey } from '../view/view';

/** A picture as it is uploaded, and what the browser's detector saw in it before it was compressed. */
export interface DrawnPicture {
  readonly jpeg: Uint8Array;
  readonly image: ImageSize;
  readonly browser: readonly DetectedFace[];
}

/** Pictures that were drawn once: when only the server's analyser changes, nothing has to be drawn again. */
export class PictureStore {
  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  find(view: ViewRequest): DrawnPicture | undefined {
    const { jpeg, seen } = this.#filesOf(view);
    if (!existsSync(seen)) return undefined;
    const { image, browser } = JSON.parse(readFileSync(seen, 'utf8')) as {
      image: ImageSize;
      browser: { score: number; points: number[] }[];
    };
    return {
      jpeg: readFileSync(jpeg),
      image,
      browser: browser.map(({ score, points }) => ({ score, points: Float32Array.from(points) })),
    };
  }

  add(view: ViewRequest, { jpeg: bytes, image, browser }: DrawnPicture): void {
    const { jpeg, seen } = this.#filesOf(view);
    writeFileSync(jpeg, bytes);
    // The second file is there only if both are whole.
    writeFileSync(
      `${seen}.part`,
      JSON.stringify({
        image,
        browser: browser.map(({ score, points }) => ({
          score,
          points: Array.from(points, (value) => Math.round(value * 100) / 100),
        })),
      }),
    );
    renameSync(`${seen}.part`, seen);
  }

  #filesOf(view: ViewRequest): { readonly jpeg: string; readonly seen: string } {
    const name = join(this.folder, createHash('sha256').update(viewKey(view)).digest('hex').slice(0, 20));
    return { jpeg: `${name}.jpg`, seen: `${name}.json` };
  }
}
