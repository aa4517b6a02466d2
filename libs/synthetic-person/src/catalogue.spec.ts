import { readdirSync, statSync } from 'node:fs';
import { drawnFrame, frameNames } from './catalogue';
import { frameBytes, framePicture, framesFolder } from './node/committed-frames';
import { drawInParallel } from './node/draw-in-parallel';

describe('the committed frames', () => {
  it('are all there, and no others', () => {
    expect(readdirSync(framesFolder).sort()).toEqual(frameNames.map((name) => drawnFrame(name).file).sort());
  });

  it('take no more than two megabytes of the repository', () => {
    const bytes = frameNames.reduce(
      (sum, name) => sum + statSync(new URL(drawnFrame(name).file, framesFolder)).size,
      0,
    );
    expect(bytes).toBeLessThanOrEqual(2_000_000);
  });

  it('are pictures of 480 × 480', () => {
    for (const name of frameNames) {
      const { width, height } = framePicture(name);
      expect({ width, height }).withContext(name).toEqual({ width: 480, height: 480 });
    }
  });

  it('are drawn again byte for byte: a face with everything it can show, and the empty room', async () => {
    await drawInParallel(['looking-left-smile', 'empty-room'], 2, ({ name, bytes }) => {
      expect(Buffer.from(bytes).equals(frameBytes(name)))
        .withContext(`${name}: run render-frames.ts, and look at what changed`)
        .toBeTrue();
    });
  });

  it('tell what is in them', () => {
    expect(drawnFrame('turned-left-12').truth?.yaw).toBe(-12);
    expect(drawnFrame('turned-right-18-down').truth?.pitch).toBe(-6);
    expect(drawnFrame('eyes-closed-smile').truth).toEqual(jasmine.objectContaining({ lidsClosed: 1, smile: 1 }));
    expect(drawnFrame('empty-room').truth).toBeUndefined();
  });
});
