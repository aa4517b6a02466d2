import type { TurnParams } from '@liveness/challenge-turn';
import { drawTask } from '../attempt/task';
import { seeded } from '../random';
import { faultlessViews } from '../testing/faultless-views';
import { ViewGrid } from '../view/view-grid';
import { guidedTurn } from './guided-turn';
import { type Habits, drawHabits } from './habits';

const grid = new ViewGrid(faultlessViews('genuine', 'ada'), ['yaw', 'pitch']);

function attemptOf(index: number, changes: Partial<Habits> = {}) {
  const random = seeded(`turned ${index}`);
  // The limits of depth are fitted to an analyser's landmarks, which lie a little otherwise than the points of the geometry.
  const task = drawTask<TurnParams>('TURN', 'standard', `task ${index}`, {
    changes: { minForeshorteningDepth: 0, minEarsAgainstNose: 0 },
  });
  return { task, ...guidedTurn(task, grid, 'ada', { ...drawHabits(random), ...changes }, random) };
}

describe('a living person whom the portal guides through turns', () => {
  const attempts = Array.from({ length: 20 }, (_, index) => attemptOf(index));

  it('is accepted nearly always, where the detectors see without fault', () => {
    expect(attempts.filter(({ decision }) => decision.verdict === 'passed').length).toBeGreaterThan(15);
  });

  it('sends no more frames than are admitted, each after the answer to the one before', () => {
    for (const { frames, task } of attempts) {
      expect(frames.length).toBeLessThanOrEqual(task.limits.frameCap);
      const told = frames.map(({ legsTold }) => legsTold);
      expect(told[0]).toBe(0);
      expect(told).toEqual([...told].sort());
    }
  });

  it('takes as long as people take, the answers of the server included', () => {
    for (const { tookMs } of attempts.filter(({ decision }) => decision.verdict === 'passed')) {
      expect(tookMs).toBeGreaterThan(3_000);
      expect(tookMs).toBeLessThan(30_000);
    }
  });

  it('is not accepted when standing still: guidance gives up', () => {
    const { decision, finished } = attemptOf(1, { quickest: 0 });
    expect(decision.verdict).toBe('failed');
    expect(finished).toBeTrue();
  });

  it('makes the same attempt again from the same seed', () => {
    expect(attemptOf(3).frames.map(({ capturedAt }) => capturedAt)).toEqual(
      attemptOf(3).frames.map(({ capturedAt }) => capturedAt),
    );
  });
});
