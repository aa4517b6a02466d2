import type { TurnParams } from '@liveness/challenge-turn';
import { TurnAttempt } from '../attackers/turn-attempt';
import { turnRecordingsOf } from '../attackers/turn-recording';
import { drawTask } from '../attempt/task';
import { seeded } from '../random';
import { faultlessViews } from '../testing/faultless-views';
import { mirroredView } from '../view/mirrored-view';
import { type Seen, moved } from '../view/seen-face';
import { ViewGrid } from '../view/view-grid';
import { World } from '../view/world';
import { turnRecordings } from './turn-recordings';

const views = faultlessViews('genuine', 'ada');
const grid = new ViewGrid(views, ['yaw', 'pitch']);
const tasks = Array.from({ length: 24 }, (_, index) => drawTask<TurnParams>('TURN', 'standard', `task ${index}`));
const [video = []] = turnRecordingsOf(tasks[0]!, grid, 'ada', 1);

/** What the engine says to the frames of a video, each once at its place. */
function measured(change: (seen: Seen) => Seen): readonly (readonly [string, number])[] {
  const frames = video.map((seen) => ({ seen: change(seen), person: 'ada' }));
  const shown = frames.slice(0, 10).reduce((attempt, look) => attempt.shows(look), TurnAttempt.of(tasks[0]!));
  return shown
    .decision()
    .trace.flatMap(({ measurements }) => measurements.map(({ name, value }) => [name, value] as const))
    .filter(([name]) => name !== 'faceHeightPercent');
}

function passed(name: string): number {
  const attack = turnRecordings.find((each) => each.name === name)!;
  const means = { world: new World(views), person: 'ada' };
  return tasks.filter((task, index) => attack.succeeds(task, { ...means, random: seeded(`${index}`) })).length;
}

describe('recordings of attempts at TURN', () => {
  it('measure the same when they are moved or scaled', () => {
    const asTheyAre = measured((seen) => seen);
    expect(asTheyAre.length).toBeGreaterThan(20);
    for (const move of [
      { scale: 1, dx: 0.1, dy: -0.07 },
      { scale: 0.9, dx: 0, dy: 0 },
      { scale: 1.15, dx: -0.02, dy: 0.05 },
    ]) {
      const after = measured((seen) => moved(seen, move));
      expect(after.map(([name]) => name)).toEqual(asTheyAre.map(([name]) => name));
      for (const [index, [name, value]] of after.entries())
        expect(value).withContext(name).toBeCloseTo(asTheyAre[index]![1], 6);
    }
  });

  it('measure otherwise when they are mirrored', () => {
    expect(measured(mirroredView)).not.toEqual(measured((seen) => seen));
  });

  it('pass some tasks in their own order, more when they are cut, and most in pieces of several', () => {
    const [whole, cut, pieces] = [passed('recording'), passed('recording-cut'), passed('recording-pieces')];
    expect(whole).toBeGreaterThan(0);
    expect(cut).toBeGreaterThan(whole);
    expect(pieces).toBeGreaterThan(cut);
  });
});
