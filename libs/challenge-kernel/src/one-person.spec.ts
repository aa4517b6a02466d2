import type { FaceComparison } from '@liveness/domain';
import { next, pass, stay } from './state-results';
import { comparisonsWanted, decide } from './decide';
import { seePerson } from './testing/person';
import { toyChallenge, toyLimits } from './testing/toy-challenge';

describe('an attempt that must show one person', () => {
  const passesWithFifthFrame = toyChallenge({
    states: {
      waiting: (_observation, { memory }) =>
        memory.seen === 4 ? pass(memory) : stay({ seen: memory.seen + 1 }, 'wait'),
    },
  });
  const limits = { ...toyLimits, freshFrames: 1, minSimilarity: 80, comparedFrames: 1 };
  const posture = { image: { width: 480, height: 480 }, centre: { x: 240, y: 240 }, width: 200 };

  /** The fourth frame shows a face of another shape: its eyes stand higher. */
  const frames = [100, 200, 300, 400, 500].map((capturedAt) => {
    const face = seePerson(posture);
    const landmarks = face.landmarks.map((landmark) =>
      capturedAt === 400 && /Eye(Left|Right)$/.test(landmark.type) ? { ...landmark, y: landmark.y - 0.03 } : landmark,
    );
    return { capturedAt, observation: { faces: [{ ...face, landmarks }] } };
  });

  function decided(...comparisons: readonly FaceComparison[]) {
    return decide(passesWithFifthFrame, {}, limits, frames, { comparisons });
  }

  const alike = { frames: [100, 400], similarity: 95 } as const;

  it('needs two frames compared with the first: the deciding frame, and the frame in between whose face differs most from its neighbours', () => {
    expect(comparisonsWanted(passesWithFifthFrame, {}, limits, [...frames].reverse())).toEqual([
      [100, 400],
      [100, 500],
    ]);
  });

  it('needs no comparisons if it does not pass or if the limits do not require them', () => {
    expect(comparisonsWanted(passesWithFifthFrame, {}, limits, frames.slice(1))).toEqual([]);
    expect(comparisonsWanted(passesWithFifthFrame, {}, { ...limits, minSimilarity: 0 }, frames)).toEqual([]);
    expect(comparisonsWanted(passesWithFifthFrame, {}, toyLimits, frames)).toEqual([]);
  });

  it('can have a skipped frame as its first one, because it may show another person', () => {
    const reused = [{ ...(frames[0] as (typeof frames)[number]), capturedAt: 50, usedBefore: true }, ...frames];
    expect(comparisonsWanted(passesWithFifthFrame, {}, limits, reused)).toEqual([
      [50, 100],
      [50, 500],
    ]);
  });

  it('has the first frame with exactly one face as its first one, even if that frame did not count', () => {
    const [early, ...rest] = frames.map(({ observation }, index) => ({ capturedAt: index * 100, observation }));
    const nobodyThere = { capturedAt: -100, observation: { faces: [] } };
    const late = toyChallenge({
      initialState: 'waiting',
      states: {
        waiting: (_observation, { memory }) =>
          memory.seen === 2 ? next(memory, 'inside') : stay({ seen: memory.seen + 1 }, 'wait'),
        inside: (_observation, { memory }) =>
          memory.seen === 4 ? pass(memory) : stay({ seen: memory.seen + 1 }, 'wait'),
      },
    });
    expect(comparisonsWanted(late, {}, { ...limits, comparedFrames: 1 }, [nobodyThere, early!, ...rest])).toEqual([
      [0, 100],
      [0, 300],
    ]);
  });

  it('passes if all compared faces are similar, and its trace shows each comparison at its frame', () => {
    const { verdict, state, trace } = decided(alike, { frames: [100, 500], similarity: 80 });
    expect([verdict, state]).toEqual(['passed', 'person']);
    expect(trace.slice(-3).map(({ frame, state: in_, answer }) => [frame, in_, answer])).toEqual([
      [4, 'waiting', 'next'],
      [3, 'person', 'next'],
      [4, 'person', 'pass'],
    ]);
    expect(trace.at(-1)?.measurements).toEqual([
      { name: 'personSimilarity', value: 80, relation: '>=', limit: 80, met: true },
    ]);
  });

  it('fails for another person, at the frame that shows them', () => {
    const { verdict, reason, trace } = decided({ ...alike, similarity: 12 }, { frames: [100, 500], similarity: 99 });
    expect([verdict, reason]).toEqual(['failed', 'different_person']);
    expect(trace.at(-1)).toEqual(
      jasmine.objectContaining({ frame: 3, state: 'person', answer: 'fail', code: 'different_person' }),
    );
  });

  it('states how many comparisons are missing', () => {
    expect(decided(alike)).toEqual(
      jasmine.objectContaining({ verdict: 'passed', state: 'waiting', comparisonsMissing: 1 }),
    );
    expect(decided()).toEqual(jasmine.objectContaining({ comparisonsMissing: 2 }));
  });
});
