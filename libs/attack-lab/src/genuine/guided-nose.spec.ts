import type { NoseParams } from '@liveness/challenge-nose';
import { drawTask } from '../attempt/task';
import { seeded } from '../random';
import { faultlessViews } from '../testing/faultless-views';
import { ViewGrid } from '../view/view-grid';
import { guidedNose } from './guided-nose';
import { type Habits, drawHabits } from './habits';

const grid = new ViewGrid(faultlessViews('genuine', 'ada'), ['yaw', 'pitch']);

function attemptOf(index: number, changes: Partial<Habits> = {}) {
  const random = seeded(`guided ${index}`);
  // The limits of depth are fitted to an analyser's landmarks, which lie a little otherwise than the points of the geometry.
  const task = drawTask<NoseParams>('NOSE', 'standard', `task ${index}`, {
    changes: { minForeshorteningDepth: 0, minEarsAgainstNose: 0 },
  });
  return { task, ...guidedNose(task, grid, 'ada', { ...drawHabits(random), ...changes }, random) };
}

describe('a living person whom the portal guides', () => {
  const attempts = Array.from({ length: 20 }, (_, index) => attemptOf(index));

  it('is accepted nearly always, where the detectors see without fault', () => {
    expect(attempts.filter(({ decision }) => decision.verdict === 'passed').length).toBeGreaterThan(15);
  });

  it('is asked for no more frames than are admitted, all of which were seen', () => {
    for (const { frames, seen, task } of attempts) {
      expect(frames.length).toBeLessThanOrEqual(task.limits.frameCap);
      expect(frames.every((frame) => seen.some((each) => each === frame.seen))).toBeTrue();
    }
  });

  it('takes as long as people take', () => {
    for (const { tookMs, begun } of attempts.filter(({ decision }) => decision.verdict === 'passed')) {
      expect(begun).toBeTrue();
      expect(tookMs).toBeGreaterThan(600);
      expect(tookMs).toBeLessThan(15_000);
    }
  });

  it('is not accepted when standing still: guidance gives up', () => {
    const { decision, finished } = attemptOf(1, { quickest: 0, turning: 1 });
    expect(decision.verdict).toBe('failed');
    expect(finished).toBeTrue();
  });

  it('does not begin too far away from the camera to fill the area, without being asked closer', () => {
    const { seen, begun } = attemptOf(2, { scale: 0.4 });
    const width = (index: number) => seen.at(index)?.server.faces[0]?.box?.width ?? 0;
    expect(begun).toBeTrue();
    expect(width(-1))
      .withContext('has come closer')
      .toBeGreaterThan(1.4 * width(0));
  });

  it('makes the same attempt again from the same seed', () => {
    expect(attemptOf(3).frames.map(({ capturedAt }) => capturedAt)).toEqual(
      attemptOf(3).frames.map(({ capturedAt }) => capturedAt),
    );
  });
});
