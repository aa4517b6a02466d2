import type { Challenge, ObservedFrame } from '@liveness/challenge-kernel';
import { comparisonsWanted, decide, isUnjudged, presetLimits, tellingAfter } from '@liveness/challenge-kernel';
import { describeChallenge, oneAfterTheOther } from '@liveness/challenge-kernel/testing';
import type { LightParams } from '@liveness/challenge-light';
import { facing, litFace, lookOn, printAnswers } from '@liveness/challenge-light/testing';
import type { TurnParams } from '@liveness/challenge-turn';
import { turnAsTold } from '@liveness/challenge-turn/testing';
import { registry } from './index';

const both = registry.find('TURN+LIGHT') as Challenge;

function doing(params: unknown, limits: Parameters<typeof oneAfterTheOther>[2], frames: Partial<typeof honestly> = {}) {
  return oneAfterTheOther(both, params, limits, { ...honestly, ...frames });
}
const honestly = {
  TURN: (params: unknown): readonly ObservedFrame[] => turnAsTold(params as TurnParams),
  LIGHT: (params: unknown): readonly ObservedFrame[] => lookOn(params as LightParams),
};

describeChallenge(both, { honest: doing, runs: 60 });

describe('TURN and LIGHT in one sitting', () => {
  const image = { width: 640, height: 480 };
  const limits = presetLimits(both.limits, 'strict');
  let drawn = 0;
  const params = both.draw(
    { image, metadata: {} },
    limits,
    (min, max) => min + ((drawn += 7919) % (max - min + 1)),
  ) as {
    readonly TURN: TurnParams;
    readonly LIGHT: LightParams;
  };
  const frames = doing(params, limits);
  const ofLight = frames.filter(({ legsTold = 0 }) => legsTold < params.LIGHT.stepCount + 1);

  function decided(shown: readonly ObservedFrame[], isSamePerson: (at: number) => boolean = () => true) {
    const comparisons = comparisonsWanted(both, params, limits, shown).map((pair) => ({
      frames: pair,
      similarity: isSamePerson(pair[1]) === isSamePerson(pair[0]) ? 99 : 10,
    }));
    return decide(both, params, limits, shown, { comparisons });
  }
  const told = (shown: readonly ObservedFrame[]) =>
    both.legs?.told(params, tellingAfter(both, params, limits, shown).legs) as Partial<typeof params>;

  it('is LIGHT first, then TURN', () => {
    expect(both.parts?.map(({ type }) => type)).toEqual(['LIGHT', 'TURN']);
    expect(decided(frames).verdict).toBe('passed');
  });

  it('tells no turn and not even how many there are before the last colour was answered', () => {
    expect(ofLight).toHaveSize(params.LIGHT.stepCount + 1);
    for (let count = 0; count < ofLight.length; count += 1)
      expect(told(ofLight.slice(0, count)).TURN)
        .withContext(`${count} frames`)
        .toBeUndefined();
    expect(told(ofLight).TURN).toEqual({ ...params.TURN, legs: [] });
    expect(told(frames.slice(0, ofLight.length + 1)).TURN?.legs).toEqual(params.TURN.legs.slice(0, 1));
  });

  it('refuses one person who looks and another who turns', () => {
    const end = ofLight.at(-1)?.capturedAt ?? 0;
    expect(decided(frames, (at) => at <= end).reason).toBe('different_person');
  });

  it('refuses somebody else who takes a place only at the start of the turns, or only under the last colour', () => {
    const end = ofLight.at(-1)?.capturedAt;
    const start = frames[ofLight.length]?.capturedAt;
    for (const stranger of [end, start])
      expect(decided(frames, (at) => at === stranger).reason).toBe('different_person');
  });

  it('is never passed by a half', () => {
    expect(decided(ofLight)).toEqual(jasmine.objectContaining({ verdict: 'failed', reason: 'exhausted' }));
    expect(decided(frames.slice(ofLight.length)).verdict).toBe('failed');
    expect(decided(doing(params, limits, { TURN: () => [] })).verdict).toBe('failed');
    expect(decided(doing(params, limits, { LIGHT: () => [] })).verdict).toBe('failed');
  });

  it('refuses a print in the first part, which costs nobody a turn', () => {
    const flat = doing(params, limits, { LIGHT: (own) => lookOn(own as LightParams, { answers: printAnswers }) });
    expect(decided(flat)).toEqual(jasmine.objectContaining({ reason: 'not_a_head', state: 'LIGHT.seventh' }));
  });

  it('cannot be judged where LIGHT cannot, and is not passed', () => {
    const bright = decided(doing(params, limits, { LIGHT: (own) => lookOn(own as LightParams, { screen: 0 }) }));
    expect(bright.verdict).toBe('failed');
    expect(isUnjudged(both, bright)).toBeTrue();
  });

  it('lets a person who looked away start the colours anew, and turn afterwards', () => {
    const away: ObservedFrame = {
      capturedAt: 2_700,
      legsTold: 3,
      observation: { faces: [facing(image, 30)], light: litFace({ red: 0, green: 0, blue: 0 }) },
    };
    const again = doing(params, limits, {
      LIGHT: (own) => {
        const { sequences, ...rest } = own as LightParams;
        const stopped = [...lookOn(own as LightParams).slice(0, 3), away];
        const { legs } = tellingAfter(both, params, limits, stopped);
        const anew = lookOn({ ...rest, sequences: sequences.slice(1) }).map((frame, index) => ({
          ...frame,
          capturedAt: 40_000 + frame.capturedAt,
          legsTold: legs + index,
          // Long after the telling: the page says first why it stopped.
          ...(index === 0 && { sinceToldMs: 30_000 }),
        }));
        return [...stopped, ...anew];
      },
    });
    expect(decided(again).verdict).toBe('passed');
    expect(again.length).toBeLessThanOrEqual(limits.frameCap);
  });
});
