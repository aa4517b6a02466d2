import type { Step } from '@liveness/domain';
import { framesInUsualLight, framesOfPerson } from './frames-of-person';

describe('the frames that show the person who passed', () => {
  const ordered = [100, 200, 300, 400].map((capturedAt) => ({ capturedAt }));
  const limits = { minSimilarity: 80 };

  function step(frame: number, answer: Step['answer'], code?: string): Step {
    return { frame, state: 'waiting', answer, ...(code !== undefined && { code }), measurements: [] };
  }
  const trace = [step(0, 'next'), step(0, 'stay', 'wait'), step(1, 'stay', 'wait'), step(2, 'pass')];

  it('are those that a state was given, each once, and none after the deciding one', () => {
    expect(framesOfPerson(ordered, trace, {}, [])).toEqual([0, 1, 2]);
  });

  it('are only those compared and found similar if the limits ask for one person', () => {
    const comparisons = [
      { frames: [100, 300], similarity: 95 },
      { frames: [100, 200], similarity: 79 },
    ] as const;
    expect(framesOfPerson(ordered, trace, limits, comparisons)).toEqual([0, 2]);
    expect(framesOfPerson(ordered, trace, { minSimilarity: 0 }, comparisons)).toEqual([0, 1, 2]);
  });

  it('are all if there was nothing to compare, because the only frame decides', () => {
    expect(framesOfPerson(ordered, [step(0, 'pass')], limits, [])).toEqual([0]);
  });

  for (const hint of ['face_covered', 'frame_used_before'])
    it(`leave out a frame that was passed over as ${hint}`, () => {
      expect(framesOfPerson(ordered, [step(0, 'stay', hint), step(1, 'pass')], {}, [])).toEqual([1]);
    });

  it('leave out a picture that was used before, also where the limits allow it', () => {
    expect(framesOfPerson([{ capturedAt: 100, usedBefore: true }, { capturedAt: 200 }], trace, {}, [])).toEqual([1]);
  });
});

describe('the frames that show a person in usual light', () => {
  const step = (frame: number, state: string, code?: string): Step => ({
    frame,
    state,
    answer: code === undefined ? 'next' : 'stay',
    ...(code !== undefined && { code }),
    measurements: [],
  });

  it('are those that were not taken under a colour; one that waited for a colour is among them', () => {
    const trace = [step(0, 'dark'), step(0, 'red', 'leg_not_told'), step(1, 'red'), step(2, 'turned')];
    expect(framesInUsualLight({ litStates: ['red'] }, trace, [0, 1, 2])).toEqual([0, 2]);
    expect(framesInUsualLight({}, trace, [0, 1, 2])).toEqual([0, 1, 2]);
  });
});
