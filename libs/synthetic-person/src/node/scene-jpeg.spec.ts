import { decodeJpeg } from '../picture/jpeg';
import type { Picture } from '../picture/picture';
import { framePicture } from './committed-frames';
import { capturedFrames, filmedFrames, sceneJpeg } from './scene-jpeg';

const scene = { frame: 'neutral', width: 480, height: 480, scale: 1, dx: 0, dy: 0 } as const;

function redAt({ width, data }: Picture, x: number, y: number): number {
  return data[(y * width + x) * 4]!;
}

describe('what a camera takes of a scene', () => {
  it('is a JPEG of the scene’s size', () => {
    const { width, height } = decodeJpeg(sceneJpeg({ ...scene, width: 640, height: 360, scale: 0.75 }));
    expect({ width, height }).toEqual({ width: 640, height: 360 });
  });

  it('shows the frame moved', () => {
    const moved = decodeJpeg(sceneJpeg({ ...scene, dx: 30, dy: -20 }));
    const frame = framePicture('neutral');
    for (const [x, y] of [
      [240, 264],
      [200, 150],
      [240, 400],
    ] as const) {
      expect(Math.abs(redAt(moved, x + 30, y - 20) - redAt(frame, x, y)))
        .withContext(`at ${x}, ${y}`)
        .toBeLessThan(25);
    }
  });

  it('shows who is beside', () => {
    const both = decodeJpeg(sceneJpeg({ ...scene, beside: 'guest' }));
    const shirt = (x: number) => redAt(both, x, 470);
    expect(shirt(420))
      .withContext('the guest’s shirt is red')
      .toBeGreaterThan(shirt(30) + 40);
  });

  it('comes with its time', () => {
    const frames = capturedFrames([
      { capturedAfterMs: 0, scene },
      { capturedAfterMs: 350, scene },
    ]);
    expect(frames.map(({ capturedAfterMs }) => capturedAfterMs)).toEqual([0, 350]);
  });

  it('is never the same picture twice, of a scene that stands still, in one run or in two', () => {
    const journey = [0, 100, 200].map((capturedAfterMs) => ({ capturedAfterMs, scene }));
    const runs = [filmedFrames(journey, 1), filmedFrames(journey, 2), filmedFrames(journey)].flat();
    expect(new Set(runs.map(({ jpeg }) => Buffer.from(jpeg).toString('base64'))).size).toBe(9);
    expect(filmedFrames(journey, 1)).withContext('the same run').toEqual(runs.slice(0, 3));
    for (const { jpeg } of runs)
      expect(Math.abs(redAt(decodeJpeg(jpeg), 240, 264) - redAt(framePicture('neutral'), 240, 264))).toBeLessThan(12);
  });
});
