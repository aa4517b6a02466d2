import { type ObservedFrame, decide, presetLimits } from '@liveness/challenge-kernel';
import type { Face } from '@liveness/domain';
import { tellingAfter } from '@liveness/challenge-kernel';
import type { TurnLimits } from './limits';
import type { Leg, TurnParams } from './params';
import { turnAsTold, turnedHead } from './testing';
import { turn } from './turn';

const image = { width: 640, height: 480 };
const standard: TurnLimits = presetLimits(turn.limits, 'standard');
const limits: TurnLimits = { ...standard, minSimilarity: 0 };
const params: TurnParams = {
  imageWidth: 640,
  imageHeight: 480,
  legCount: 2,
  legs: [
    { rightDegrees: 23, upDegrees: 0 },
    { rightDegrees: 0, upDegrees: -10 },
  ],
};
const ahead: Leg = { rightDegrees: 0, upDegrees: 0 };

function seen(heads: readonly (readonly [face: Face | undefined, legsTold: number])[]): readonly ObservedFrame[] {
  return heads.map(([face, legsTold], index) => ({
    capturedAt: index * 300,
    legsTold,
    observation: { faces: face ? [face] : [] },
  }));
}

const head = (rightDegrees: number, upDegrees = 0) => turnedHead(image, { rightDegrees, upDegrees });
const outcomeOf = (frames: readonly ObservedFrame[]) => decide(turn, params, limits, frames);
const codesOf = (frames: readonly ObservedFrame[]) => outcomeOf(frames).trace.map(({ code, answer }) => code ?? answer);

/**
 * Returns a print: narrower the more it is turned, with nothing on it moving against the rest. The analyser may still
 * report a turn.
 */
function print(reported: number): Face {
  const flat = turnedHead(image, ahead);
  const narrower = Math.cos((reported * Math.PI) / 180);
  return {
    ...flat,
    landmarks: flat.landmarks.map((each) => ({ ...each, x: 0.5 + (each.x - 0.5) * narrower })),
    rotation: { roll: 0, yaw: reported, pitch: 0 },
  };
}

describe('an attempt at TURN', () => {
  it('passes a head that makes each turn as told', () => {
    expect(outcomeOf(turnAsTold(params)).verdict).toBe('passed');
  });

  it('starts with the first frame in which the head looks straight ahead', () => {
    expect(
      codesOf(
        seen([
          [head(9), 0],
          [head(0), 0],
        ]),
      ).slice(0, 2),
    ).toEqual(['look_straight', 'next']);
  });

  it('returns how a head was read that is turned away before the first turn, and nothing of one that it cannot read', () => {
    const told = (...faces: readonly (Face | undefined)[]) =>
      tellingAfter(turn, params, limits, seen(faces.map((face) => [face, 0] as const)));
    const { legs, reading } = told(head(-9));
    expect(legs).toBe(0);
    expect(reading?.rightDegrees).toBeCloseTo(-9, 0);
    expect(reading?.upDegrees).toBe(0);
    expect(told(head(-9), undefined).reading).toBeUndefined();
    expect(told(head(-9), head(0)).reading).toBeUndefined();
  });

  it('waits when there is nobody, or a person far away', () => {
    const far = turnedHead({ width: 640 * 4, height: 480 * 4 }, ahead);
    const smaller = { ...far, box: { left: 0.4, top: 0.4, width: 0.1, height: 0.15 } };
    expect(
      codesOf(
        seen([
          [undefined, 0],
          [smaller, 0],
        ]),
      ),
    ).toEqual(['no_face', 'come_closer']);
  });

  it('reads the first frame of a turn without judging it, and returns the reading', () => {
    const frames = seen([
      [head(0), 0],
      [head(23), 1],
    ]);
    expect(codesOf(frames).at(-1)).toBe('nearly_there');
    const { legs, done, reading } = tellingAfter(turn, params, limits, frames);
    expect({ legs, done }).toEqual({ legs: 1, done: false });
    expect(reading?.rightDegrees).toBeCloseTo(23, -1);
  });

  it('returns the reading of a frame that missed, and none of one that reached its turn or ended the attempt', () => {
    const read = seen([
      [head(0), 0],
      [head(20), 1],
    ]);
    const later = (face: Face, index: number): ObservedFrame => ({
      ...seen([[face, 1]])[0]!,
      capturedAt: 1_000 + index,
    });
    const missed = [...read, later(head(9), 0)];
    expect(tellingAfter(turn, params, limits, missed).reading?.rightDegrees).toBeCloseTo(9, -1);
    expect(tellingAfter(turn, params, limits, [...missed, later(head(23), 1)]).reading).toBeUndefined();
    const lost = [...missed, ...[1, 2, 3].map((index) => later(head(9), index))];
    expect(tellingAfter(turn, params, limits, lost)).toEqual({ legs: 1, done: true });
  });

  describe('with a raised turn', () => {
    const raised: TurnParams = { ...params, legs: [{ rightDegrees: 24, upDegrees: 12 }, ...params.legs.slice(1)] };
    const stateAfter = (face: Face) =>
      decide(
        turn,
        raised,
        limits,
        seen([
          [head(0), 0],
          [head(20), 1],
          [face, 1],
        ]),
      );

    it('is reached at its height', () => {
      expect(stateAfter(head(24, 12)).state).toBe('second');
    });

    it('is missed by a head that is level or lowered', () => {
      for (const upDegrees of [0, -12]) {
        const { state, trace } = stateAfter(head(24, upDegrees));
        expect([state, trace.at(-1)?.code]).toEqual(['first', 'keep_level']);
      }
    });
  });

  describe('with a lowered turn', () => {
    const lowered: TurnParams = { ...params, legs: [{ rightDegrees: 24, upDegrees: -12 }, ...params.legs.slice(1)] };
    const reported = (face: Face, pitch: number): Face => ({ ...face, rotation: { ...face.rotation, pitch } });
    const stateAfter = (face: Face) =>
      decide(
        turn,
        lowered,
        limits,
        seen([
          [head(0), 0],
          [head(20), 1],
          [face, 1],
        ]),
      ).state;

    it('is reached by a head whose parallax shows little of its height, as under a scarf, if the analyser reports it', () => {
      expect(stateAfter(reported(head(24, -5), -2))).toBe('first');
      expect(stateAfter(reported(head(24, -5), -16))).toBe('second');
    });

    it('is not reached by height that the analyser alone reports, as of a print that is bent about the vertical', () => {
      for (const pitch of [-12, -20, -24]) {
        expect(stateAfter(reported(head(24, -1), pitch)))
          .withContext(`${pitch}°`)
          .toBe('first');
      }
    });
  });

  for (const [what, face, code] of [
    ['turned too little', head(12), 'turn_further'],
    ['turned too far', head(34), 'turn_back'],
    ['turned to the other side', head(-23), 'turn_further'],
    ['turned up instead', head(0, 20), 'keep_level'],
  ] as const) {
    it(`continues when a head is ${what}`, () => {
      const frames = seen([
        [head(0), 0],
        [head(20), 1],
        [face, 1],
      ]);
      expect(codesOf(frames).at(-1)).toBe(code);
      expect(
        outcomeOf([...frames, ...seen([[head(23), 1]]).map((frame) => ({ ...frame, capturedAt: 2_000 }))]).state,
      ).toBe('second');
    });
  }

  it('fails after as many misses as the limits allow', () => {
    const miss = [head(12), 1] as const;
    const frames = seen([[head(0), 0], ...Array.from({ length: limits.maxLegFrames }, () => miss)]);
    const { verdict, reason, trace } = outcomeOf(frames);
    expect([verdict, reason, trace.at(-1)?.answer]).toEqual(['failed', 'leg_missed', 'fail']);
    expect(tellingAfter(turn, params, limits, frames).done).toBeTrue();
    expect(outcomeOf(frames.slice(0, -1)).verdict).toBe('failed');
    expect(tellingAfter(turn, params, limits, frames.slice(0, -1)).done)
      .withContext('one try is left')
      .toBeFalse();
  });

  it('has room for every frame of every turn under its cap, and costs at most 12 frames and 0.014 USD of calls at standard', () => {
    for (const preset of ['standard', 'strict'] as const) {
      const { frameCap, maxLegFrames, sidewaysLegs } = presetLimits(turn.limits, preset);
      expect(frameCap)
        .withContext(preset)
        .toBeGreaterThanOrEqual(1 + (sidewaysLegs + 1) * maxLegFrames);
    }
    // What an analysis and a comparison cost each, in thousandths of a USD.
    const call = 1;
    // One comparison more where a frame before the start shows a face.
    const comparisons = standard.comparedFrames + 1;
    expect(standard.frameCap).toBeLessThanOrEqual(12);
    expect((standard.frameCap + comparisons) * call).toBeLessThanOrEqual(14);
  });

  it('does not pass a print, whatever turn the analyser reports', () => {
    for (const reported of [16, 20, 23, 27, 35]) {
      const frames = seen([
        [print(0), 0],
        [print(reported), 1],
        [print(reported), 1],
        [print(reported), 1],
      ]);
      expect(outcomeOf(frames).state).withContext(`${reported}°`).toBe('first');
    }
  });

  it('does not pass a print that is turned to the other side at first', () => {
    const frames = seen([
      [print(-4), 0],
      [print(35), 1],
      [print(35), 1],
    ]);
    expect(outcomeOf(frames).state).toBe('first');
  });

  it('does not pass a picture with only its nose dragged', () => {
    const flat = turnedHead(image, ahead);
    const dragged = (share: number): Face => ({
      ...flat,
      rotation: { roll: 0, yaw: 23, pitch: 0 },
      landmarks: flat.landmarks.map((each) => (/nose/.test(each.type) ? { ...each, x: each.x + share } : each)),
    });
    for (const share of [0.01, 0.02, 0.03, 0.04, 0.06, 0.08]) {
      const frames = seen([
        [flat, 0],
        [dragged(share), 1],
        [dragged(share), 1],
      ]);
      expect(outcomeOf(frames).state).withContext(String(share)).toBe('first');
    }
  });

  it('asks a tilted head to stay upright', () => {
    const tilted: Face = {
      ...head(23),
      landmarks: head(23).landmarks.map(({ type, x, y }) => {
        const [cos, sin] = [Math.cos(0.35), Math.sin(0.35)];
        const [dx, dy] = [(x - 0.5) * 640, (y - 0.5) * 480];
        return { type, x: 0.5 + (dx * cos - dy * sin) / 640, y: 0.5 + (dx * sin + dy * cos) / 480 };
      }),
    };
    expect(
      codesOf(
        seen([
          [head(0), 0],
          [head(20), 1],
          [tilted, 1],
        ]),
      ).at(-1),
    ).toBe('keep_upright');
  });

  it('counts the turn of a head that has moved aside and come nearer', () => {
    const moved = (face: Face): Face => ({
      ...face,
      landmarks: face.landmarks.map(({ type, x, y }) => ({
        type,
        x: (x - 0.5) * 1.2 + 0.62,
        y: (y - 0.5) * 1.2 + 0.44,
      })),
    });
    expect(
      outcomeOf(
        seen([
          [head(0), 0],
          [moved(head(20)), 1],
          [moved(head(23)), 1],
        ]),
      ).state,
    ).toBe('second');
  });

  it('compares the face of the first frame with that of each turn', () => {
    const compared = decide(turn, params, { ...limits, minSimilarity: 80 }, turnAsTold(params));
    expect(compared.comparisonsMissing).toBe(2);
  });
});
