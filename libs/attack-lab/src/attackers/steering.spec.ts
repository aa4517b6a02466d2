import type { NoseParams } from '@liveness/challenge-nose';
import { decideFrames } from '../attempt/decide-frames';
import { drawTask } from '../attempt/task';
import { seeded } from '../random';
import { faultlessViews, flatView } from '../testing/faultless-views';
import { ViewGrid } from '../view/view-grid';
import { type Instrument, bestSteering, canSteer, frameCountOf, steeredFrames } from './steering';

function instrument(see?: typeof flatView): Instrument {
  const grid = new ViewGrid(faultlessViews('any', 'ada', see), ['yaw', 'pitch']);
  return { grid, seen: (place) => ({ seen: grid.at(place), person: 'ada' }) };
}

const head = instrument();
const picture = instrument(flatView);
const effort = { drawn: 60, refined: 60 };

function succeeds(what: Instrument, preset: 'classic' | 'standard' | 'strict', index: number): boolean {
  return canSteer(drawTask<NoseParams>('NOSE', preset, `task ${index}`), what, seeded(`steering ${index}`), effort);
}

describe('an attacker who steers', () => {
  it('finds a way for a thing as deep as a head, at every preset', () => {
    for (const preset of ['standard', 'strict'] as const)
      expect([0, 1, 2].map((index) => succeeds(head, preset, index)))
        .withContext(preset)
        .toEqual([true, true, true]);
  });

  it('finds none for what is flat, unless the rules are the old ones', () => {
    for (const preset of ['standard', 'strict'] as const)
      expect([0, 1, 2].map((index) => succeeds(picture, preset, index)))
        .withContext(preset)
        .toEqual([false, false, false]);
  });

  it('brings the nose onto the target, from a face in the middle', () => {
    const task = drawTask<NoseParams>('NOSE', 'standard', 'task 0');
    const { way } = bestSteering(task, head, seeded('steering 0'), effort);
    const frames = steeredFrames(task, head, way);
    expect(frames.length).toBe(frameCountOf(task));
    const box = frames[0]?.seen.server.faces[0]?.box;
    expect((box?.left ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(0.5, 3);
    const last = decideFrames(task, frames).trace.findLast(({ measurements }) =>
      measurements.some(({ name }) => name === 'noseOutsideTargetX'),
    );
    expect(last?.measurements.filter(({ name }) => name.startsWith('noseOutsideTarget')).map(({ met }) => met)).toEqual(
      [true, true],
    );
  });

  it('finds the same way again from the same seed', () => {
    const task = drawTask<NoseParams>('NOSE', 'strict', 'task 4');
    expect(bestSteering(task, picture, seeded('again'), effort)).toEqual(
      bestSteering(task, picture, seeded('again'), effort),
    );
  });
});
