import { everywhere, presets } from './limits';
import { checkLimits, limitsUnder, presetLimits, presetThresholds } from './thresholds';
import { toyChallenge } from './testing/toy-challenge';
import { commonLimits } from './common-limits';

describe('thresholds', () => {
  const { frameCap, stateTimeoutMs } = commonLimits(presets(120, 12, 20));
  const specs = {
    frameCap,
    stateTimeoutMs,
    maxYawDegrees: {
      unit: 'degrees',
      min: 1,
      max: 45,
      meaning: 'How far the head may be turned.',
      presets: everywhere(5.5),
    },
  } as const;
  const challenge = toyChallenge({ limits: specs });

  it('may be 0, but not so close to it that no store holds the number', () => {
    const open = { margin: { unit: 'ratio', min: -1, max: 1, meaning: 'A margin.', presets: everywhere(0) } } as const;
    for (const margin of [0, 1e-130, -1e-130, 1]) expect(checkLimits(open, { margin })).toEqual([]);
    for (const margin of [1e-131, -1e-131, Number.MIN_VALUE])
      expect(checkLimits(open, { margin })).toEqual([
        { path: 'margin', message: 'Too large, or too close to 0, to be stored.' },
      ]);
  });

  it('have the values of a preset, with version 0', () => {
    expect(presetThresholds(challenge, 'strict')).toEqual({
      preset: 'strict',
      version: 0,
      limits: { frameCap: 20, stateTimeoutMs: 10_000, maxYawDegrees: 5.5 },
    });
  });

  it('that are published replace those of the preset', () => {
    const published = {
      preset: 'standard',
      version: 3,
      limits: { ...presetLimits(specs, 'standard'), maxYawDegrees: 9 },
    } as const;
    expect(limitsUnder(challenge, published)).toEqual({ frameCap: 12, stateTimeoutMs: 10_000, maxYawDegrees: 9 });
  });

  it("that are older than a limit use the preset's value for it", () => {
    expect(limitsUnder(challenge, { preset: 'strict', version: 1, limits: { maxYawDegrees: 9 } })).toEqual({
      frameCap: 20,
      stateTimeoutMs: 10_000,
      maxYawDegrees: 9,
    });
  });
});

describe('checkLimits', () => {
  const specs = {
    frameCap: { unit: 'frames', min: 1, max: 120, integer: true, meaning: 'Most frames.', presets: everywhere(12) },
    maxYawDegrees: { unit: 'degrees', min: 1, max: 45, meaning: 'Yaw.', presets: everywhere(5) },
  } as const;
  const proper = { frameCap: 12, maxYawDegrees: 5.5 };

  it('accepts values equal to the bounds', () => {
    expect(checkLimits(specs, { frameCap: 1, maxYawDegrees: 45 })).toEqual([]);
  });

  const cases: readonly {
    readonly given: Readonly<Record<string, unknown>>;
    readonly path: string;
    readonly message: RegExp;
  }[] = [
    { given: { frameCap: 12 }, path: 'maxYawDegrees', message: /Missing/ },
    { given: { ...proper, frameCap: 121 }, path: 'frameCap', message: /between 1 and 120 frames/ },
    { given: { ...proper, maxYawDegrees: 0.99 }, path: 'maxYawDegrees', message: /between 1 and 45 degrees/ },
    { given: { ...proper, frameCap: 1.5 }, path: 'frameCap', message: /whole/ },
    { given: { ...proper, frameCap: NaN }, path: 'frameCap', message: /number/ },
    { given: { ...proper, frameCap: '12' }, path: 'frameCap', message: /number/ },
    { given: { ...proper, frameCap: null }, path: 'frameCap', message: /number/ },
    { given: { ...proper, minYaw: 3 }, path: 'minYaw', message: /Unknown limit/ },
    { given: { ...proper, toString: 3 }, path: 'toString', message: /Unknown limit/ },
  ];
  for (const { given, path, message } of cases) {
    it(`reports ${path} for ${JSON.stringify(given)}`, () => {
      const problems = checkLimits(specs, given);
      expect(problems.map((problem) => problem.path)).toEqual([path]);
      expect(problems[0]?.message).toMatch(message);
    });
  }

  it('reports all wrong values at once', () => {
    expect(checkLimits(specs, { frameCap: 0, other: 1 })).toHaveSize(3);
  });
});
