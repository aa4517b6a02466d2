import * as fc from 'fast-check';
import { drawnFrame } from '../catalogue';
import { noseBehaviours, noseJourney } from './nose-journey';
import { noseWhenCentred, targetMiddle, type NoseTask } from './nose-task';
import type { Scene } from './scene';

/** Targets as they are drawn for a picture of 480 × 480. */
const tasks = fc
  .record({
    right: fc.boolean(),
    below: fc.boolean(),
    across: fc.integer({ min: 45, max: 74 }),
    down: fc.integer({ min: 0, max: 39 }),
  })
  .map(({ right, below, across, down }): NoseTask => ({
    imageWidth: 480,
    imageHeight: 480,
    areaWidth: 270,
    areaHeight: 360,
    noseLeft: right ? 240 + across : 220 - across,
    noseTop: below ? 240 + down : 220 - down,
    noseWidth: 20,
    noseHeight: 20,
  }));

function noseIn(task: NoseTask, scene: Scene): { x: number; y: number } {
  const centred = noseWhenCentred(task, scene.frame, scene.scale);
  return { x: centred.x + scene.dx, y: centred.y + scene.dy };
}

function yawIn(scene: Scene): number {
  return drawnFrame(scene.frame).truth?.yaw ?? 0;
}

describe('a journey of the nose', () => {
  it('takes less than the time of a state and no more than a standard attempt’s frames, whoever walks', () => {
    fc.assert(
      fc.property(tasks, fc.constantFrom(...noseBehaviours), (task, behaviour) => {
        const times = noseJourney(task, behaviour).map(({ capturedAfterMs }) => capturedAfterMs);
        expect(times[0]).toBe(0);
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
        expect(times.at(-1)!).toBeLessThan(10_000);
        expect(times.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('of an honest person begins straight ahead and ends in the target, turned towards it', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const scenes = noseJourney(task).map(({ scene }) => scene);
        const last = scenes.at(-1)!;
        const target = targetMiddle(task);
        expect(yawIn(scenes[0]!)).toBe(0);
        expect(Math.sign(yawIn(last))).toBe(Math.sign(target.x - 240));
        expect(Math.abs(noseIn(task, last).x - target.x)).toBeLessThanOrEqual(1);
        expect(Math.abs(noseIn(task, last).y - target.y)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('of an honest person goes one way only', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const towards = Math.sign(targetMiddle(task).x - 240);
        const way = noseJourney(task).map(({ scene }) => towards * noseIn(task, scene).x);
        for (let step = 1; step < way.length; step += 1) expect(way[step]!).toBeGreaterThanOrEqual(way[step - 1]! - 1);
      }),
    );
  });

  it('of one who turns away ends beside the target’s middle with the head turned to the other side', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const { scene } = noseJourney(task, 'turns-away').at(-1)!;
        const target = targetMiddle(task);
        expect(Math.sign(yawIn(scene))).toBe(-Math.sign(target.x - 240));
        expect(Math.abs(noseIn(task, scene).x - target.x)).toBeLessThan(21);
      }),
    );
  });

  it('of a photo moves one and the same frame to the target', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const scenes = noseJourney(task, 'moved-photo').map(({ scene }) => scene);
        expect(new Set(scenes.map(({ frame }) => frame))).toEqual(new Set(['neutral']));
        expect(Math.abs(noseIn(task, scenes.at(-1)!).x - targetMiddle(task).x)).toBeLessThan(21);
      }),
    );
  });

  it('fills pictures of other sizes as far as their area', () => {
    const task: NoseTask = {
      imageWidth: 1280,
      imageHeight: 720,
      areaWidth: 405,
      areaHeight: 540,
      noseLeft: 700,
      noseTop: 380,
      noseWidth: 20,
      noseHeight: 20,
    };
    const [first] = noseJourney(task);
    expect(first!.scene).toEqual(jasmine.objectContaining({ width: 1280, height: 720, scale: 1.5 }));
  });
});
