import { printAnswers } from '@liveness/challenge-light/testing';
import { attemptDetail } from '../testing/attempt-detail';
import { lightDetail, lightParams } from '../testing/light-detail';
import { lightPart } from './light-part';
import { colouredSequences, litFrames } from './lit-sequences';

const sequencesOf = (...given: Parameters<typeof lightDetail>) => colouredSequences(lightPart(lightDetail(...given))!);

describe('the part of an attempt in which the page glows', () => {
  it('exists at LIGHT alone, and only with parameters that can be read', () => {
    expect(lightPart(lightDetail())?.params).toEqual(lightParams);
    expect(lightPart(attemptDetail())).toBeUndefined();
    expect(lightPart(lightDetail({}, { params: { sequences: [[{ red: 'much' }]] } }))).toBeUndefined();
  });
});

describe('LIGHT in one sitting with another challenge', () => {
  const alone = lightDetail({ looksAway: true });
  const [first] = alone.frames;
  const both = {
    ...alone,
    challenge: 'TURN+LIGHT',
    params: { order: ['LIGHT', 'TURN'], LIGHT: alone.params, TURN: { legs: [] } },
    thresholds: { ...alone.thresholds, limits: { 'LIGHT.minRelief': 0.05, 'TURN.frameCap': 9, frameCap: 34 } },
    // The first frame of TURN: its legs are told after all that LIGHT may have.
    frames: [...alone.frames, { ...first!, sequence: 12, legsTold: 24 }],
    trace: [
      ...(alone.trace ?? []).map((step) => ({
        ...step,
        state: `LIGHT.${step.state}`,
        answer: step.answer === 'pass' ? ('next' as const) : step.answer,
      })),
      { frame: 11, state: 'TURN.straight', answer: 'stay' as const, measurements: [] },
    ],
  };

  it('is a part by its own names', () => {
    const part = lightPart(both)!;
    expect(part.params).toEqual(lightParams);
    expect(part.limits).toEqual({ minRelief: 0.05 });
    expect(part.trace?.map(({ state }) => state)).toEqual(alone.trace!.map(({ state }) => state));
    expect(part.trace?.at(-1)?.answer).toBe('pass');
  });

  it('has the same sequences as alone, without the frames of the other challenge', () => {
    expect(colouredSequences(lightPart(both)!)).toEqual(colouredSequences(lightPart(alone)!));
    const { trace: _undecided, ...open } = both;
    expect(colouredSequences(lightPart(open)!).flatMap(({ frames }) => frames.map(({ frame }) => frame))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });
});

describe('the sequences of an attempt', () => {
  it('have each frame under the colour that was told last when it arrived, the dark page first', () => {
    const [sequence, ...others] = sequencesOf();
    expect(others).toEqual([]);
    expect(sequence?.frames.map(({ colour }) => colour?.name)).toEqual([
      'dark',
      'red',
      'cyan',
      'olive',
      'violet',
      'copper',
      'teal',
    ]);
    expect(sequence?.frames.map(({ colour }) => colour?.glow).slice(1)).toEqual(lightParams.sequences[0]);
    expect(sequence?.frames.map(({ sinceToldMs }) => sinceToldMs)).toEqual([undefined, 700, 700, 700, 700, 700, 700]);
    expect(sequence?.frames.every(({ judged }) => judged)).toBeTrue();
    expect(sequence?.stopped).toBeUndefined();
  });

  it('are apart where the person looked away, and say why the first one was stopped', () => {
    const [stopped, judged] = sequencesOf({ looksAway: true });
    expect(stopped?.stopped).toBe('turnedDegrees');
    expect(stopped?.frames.map(({ frame, taken, judged }) => [frame, taken, judged])).toEqual([
      [0, true, false],
      [1, true, false],
      [2, true, false],
      [3, false, false],
    ]);
    expect(judged?.stopped).toBeUndefined();
    expect(judged?.frames.map(({ slot }) => [slot.sequence, slot.step])).toEqual(
      [-1, 0, 1, 2, 3, 4, 5].map((step) => [1, step]),
    );
    expect(judged?.frames.every(({ judged }) => judged)).toBeTrue();
  });

  it('have no colours of a stopped sequence while the attempt is open: they are not told any more', () => {
    const [stopped, running] = sequencesOf({ looksAway: true, open: true });
    expect(stopped?.stopped).toBe('unknown');
    expect(stopped?.frames.map(({ colour }) => colour?.name)).toEqual(['dark', undefined, undefined, undefined]);
    expect(running?.frames.map(({ colour }) => colour?.name).slice(0, 3)).toEqual(['dark', 'blue', 'green']);
    expect(running?.frames.some(({ judged }) => judged)).toBeFalse();
  });

  it('are judged if the attempt fails, too', () => {
    const [sequence] = sequencesOf({ lighting: { answers: printAnswers } });
    expect(sequence?.frames.every(({ judged }) => judged)).toBeTrue();
  });

  it('give their frames as the rules read them', () => {
    const part = lightPart(lightDetail({ looksAway: true }))!;
    const [stopped, judged] = colouredSequences(part);
    expect(litFrames(part, stopped!).map(({ light }) => light)).toEqual(
      part.frames.slice(0, 3).map(({ light }) => light!),
    );
    expect(litFrames(part, judged!)).toHaveSize(7);
  });
});
