import { fitAnswer } from './fit-answer';
import { lightCurves } from './light-curves';
import type { Vector } from './light-vector';
import { centred, logLight, minus, squares } from './light-vector';
import { colourName, colourNames, corners, dark, ringColour, ringSize } from './palette';
import type { LightParams } from './params';
import { legSlots, shownAt, slotAfter, told } from './params';
import type { LitFrame } from './read-light';
import { readLight } from './read-light';
import { colourState, darkState, slotOfState } from './states/state';
import { headAnswers, litFace, printAnswers } from './testing';

const shown = [dark, ...corners];
const framesOf = (lighting: Parameters<typeof litFace>[1] = {}): readonly LitFrame[] =>
  shown.map((glow) => ({ shown: glow, light: litFace(glow, lighting) }));
const apart = (ones: readonly Vector[], others: readonly Vector[]) =>
  squares(ones.map((one, index) => minus(one, others[index] as Vector)));

describe('the curves of a sequence', () => {
  const curves = lightCurves(framesOf())!;

  it('begin where the page was dark, and follow the colours told', () => {
    for (const { seen, expected } of [curves.front, curves.sides, curves.forehead!]) {
      expect(expected[0]).toEqual([0, 0, 0]);
      expect(seen).toHaveSize(shown.length);
      expect(apart(seen, expected)).toBeLessThan(0.01);
    }
    const [, underRed] = curves.front.seen as [Vector, Vector];
    expect(underRed[0]).withContext('red light makes a face redder').toBeGreaterThan(0.05);
  });

  it('have the answers and the relief by which the sequence is judged', () => {
    const reading = readLight(framesOf())!;
    expect(curves.front.answer).toEqual(reading.face);
    expect(curves.background?.answer).toEqual(reading.background!);
    expect(curves.relief).toEqual(reading.relief);
    expect(1 - curves.sides.answer.value / curves.front.answer.value).toBeCloseTo(reading.relief.value, 9);
  });

  it('leave unexplained what the fit does', () => {
    const light = framesOf({ whiteBalance: 0.4 });
    const logs = light.map((frame) =>
      minus(
        logLight(frame.light, ['nose', 'nose', 'cheekLeft', 'cheekRight'])!,
        logLight(frame.light, ['background'])!,
      ),
    );
    const { unexplained } = fitAnswer(logs, shown);
    const { seen, expected } = lightCurves(light)!.front;
    const freedom = 2 * shown.length - 2 - 3;
    expect(Math.sqrt(apart(seen, expected) / freedom)).toBeCloseTo(unexplained, 9);
  });

  it('are alike for all of a print, and flat for a background that does not answer', () => {
    const print = lightCurves(framesOf({ answers: printAnswers }))!;
    expect(apart(print.front.expected, print.sides.expected)).toBeLessThan(1e-4);
    const size = ({ expected }: typeof print.front) => squares(expected);
    expect(size(print.background!)).toBeLessThan(size(print.front) / 10);
    expect(size(curves.sides)).toBeLessThan(size(curves.front) * 0.9);
  });

  it('show what the colours told would have given to a face that followed others, as strong as what was seen', () => {
    const others = [dark, ...corners.slice(3), ...corners.slice(0, 3)];
    const recorded = shown.map((glow, index) => ({ shown: glow, light: litFace(others[index]!) }));
    const size = (vectors: readonly Vector[]) => squares(centred(vectors));
    const fitted = lightCurves(recorded)!.front;
    expect(size(fitted.expected)).toBeLessThan(size(fitted.seen) / 10);
    const strong = lightCurves(recorded, { asStrongAsSeen: true })!;
    expect(size(strong.front.expected)).toBeCloseTo(size(strong.front.seen), 6);
    expect(strong.front.answer).toEqual(fitted.answer);
    expect(strong.front.seen.length).toBe(shown.length);
    expect(strong.background).withContext('as it is').toEqual(lightCurves(recorded)!.background);
    const underRed = strong.front.expected[1]!;
    expect(underRed[0])
      .withContext('red is told first')
      .toBe(Math.max(...underRed));
  });

  it('do without regions that cannot be read, except those that the rules need', () => {
    const { background: _behind, forehead: _brow, ...rest } = headAnswers;
    const few = lightCurves(framesOf({ answers: rest }))!;
    expect([few.background, few.forehead]).toEqual([undefined, undefined]);
    const { nose: _nose, ...noseless } = headAnswers;
    expect(lightCurves(framesOf({ answers: noseless }))).toBeUndefined();
  });
});

describe('a position of an attempt', () => {
  const params: LightParams = {
    imageWidth: 640,
    imageHeight: 480,
    stepCount: 5,
    stepMs: 600,
    sequences: [corners.slice(0, 5), corners.slice(1), corners.slice(0, 5)].map((colours) => [...colours]),
  };

  it('follows from the number of legs told: what the page glows in is the last colour told', () => {
    for (let count = 0; count <= legSlots.length; count += 1) {
      const slot = slotAfter(count)!;
      if (slot.step >= params.stepCount) continue;
      expect(shownAt(params, slot)).toEqual(told(params, count).sequences.at(-1)?.at(-1) ?? dark);
    }
  });

  it('has no colour that was not told, or not any more', () => {
    const toldSoFar = told(params, 9);
    expect(slotAfter(9)).toEqual({ sequence: 1, step: 0 });
    expect(shownAt(toldSoFar, { sequence: 0, step: 0 })).toBeUndefined();
    expect(shownAt(toldSoFar, { sequence: 1, step: 1 })).toBeUndefined();
  });

  it('does not exist beyond the last leg', () => {
    expect(slotAfter(legSlots.length)).toEqual({ sequence: 2, step: 6 });
    expect(slotAfter(legSlots.length + 1)).toBeUndefined();
  });

  it('is that of its state', () => {
    expect(slotOfState(darkState(0))).toEqual({ sequence: 0, step: -1 });
    expect(slotOfState(darkState(2))).toEqual({ sequence: 2, step: -1 });
    expect(slotOfState(colourState(1, 6))).toEqual({ sequence: 1, step: 6 });
    expect(slotOfState('straight')).toBeUndefined();
  });
});

describe('the name of a colour', () => {
  it('is that of the named one it comes nearest to', () => {
    expect([...corners, dark].map(colourName)).toEqual(['red', 'amber', 'green', 'cyan', 'blue', 'magenta', 'dark']);
    expect([20, 70, 150, 340, 440, 590].map((position) => colourName(ringColour(position)))).toEqual([
      'red',
      'copper',
      'olive',
      'cyan',
      'violet',
      'red',
    ]);
    const all = Array.from({ length: ringSize }, (_, position) => colourName(ringColour(position)));
    expect(new Set(all)).toEqual(new Set(colourNames.filter((name) => name !== 'dark')));
  });
});
