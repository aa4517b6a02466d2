import fc from 'fast-check';
import type { Face, Finding } from './observation';
import { defaultReferenceLimits, referenceFailures, referenceImageAmong, referenceLimits } from './reference-image';
import type { ReferenceFailure, ReferenceLimits } from './reference-image';

const image = { width: 480, height: 480 };
const yes: Finding = { value: true, confidence: 99 };
const no: Finding = { value: false, confidence: 99 };

/** A face that looks straight ahead, eyes 96 pixels apart. */
const good: Face = {
  confidence: 99.9,
  box: { left: 0.3, top: 0.25, width: 0.4, height: 0.5 },
  landmarks: [
    { type: 'eyeLeft', x: 0.4, y: 0.4 },
    { type: 'eyeRight', x: 0.6, y: 0.4 },
  ],
  rotation: { roll: 1, yaw: -2, pitch: 3 },
  eyesOpen: yes,
  mouthOpen: no,
  smiling: no,
  occluded: no,
  sunglasses: no,
  quality: { brightness: 60, sharpness: 70 },
};

function pick(faces: readonly (Face | readonly Face[])[], limits: ReferenceLimits = defaultReferenceLimits) {
  return referenceImageAmong(
    faces.map((each, index) => ({ sequence: index + 1, observation: { faces: Array.isArray(each) ? each : [each] } })),
    image,
    limits,
  );
}

describe('the reference image', () => {
  const worse: readonly { readonly failure: ReferenceFailure; readonly what: string; readonly face: Face }[] = [
    { failure: 'face_covered', what: 'a hand over the face', face: { ...good, occluded: yes } },
    { failure: 'face_covered', what: 'sunglasses', face: { ...good, sunglasses: yes } },
    { failure: 'cut_off', what: 'a fifth of the face outside', face: { ...good, box: { ...good.box!, left: -0.08 } } },
    {
      failure: 'too_small',
      what: 'a small face',
      face: { ...good, landmarks: good.landmarks.map((each) => ({ ...each, x: 0.5 + (each.x - 0.5) / 2 })) },
    },
    { failure: 'not_straight', what: 'a turned head', face: { ...good, rotation: { ...good.rotation, yaw: 13 } } },
    { failure: 'not_straight', what: 'a lowered head', face: { ...good, rotation: { ...good.rotation, pitch: -16 } } },
    { failure: 'not_straight', what: 'a tilted head', face: { ...good, rotation: { ...good.rotation, roll: 16 } } },
    { failure: 'eyes_closed', what: 'closed eyes', face: { ...good, eyesOpen: no } },
    {
      failure: 'eyes_closed',
      what: 'eyes that may be closed',
      face: { ...good, eyesOpen: { ...yes, confidence: 79 } },
    },
    { failure: 'too_dark', what: 'hardly any light', face: { ...good, quality: { brightness: 14, sharpness: 70 } } },
    { failure: 'too_bright', what: 'too much light', face: { ...good, quality: { brightness: 96, sharpness: 70 } } },
    { failure: 'not_sharp', what: 'a blurred face', face: { ...good, quality: { brightness: 60, sharpness: 29 } } },
  ];
  for (const { failure, what, face } of worse) {
    it(`is not a frame with ${what}: ${failure}`, () => {
      expect(pick([face])).toEqual({ failure });
      expect(pick([face, good, face])).toEqual({ sequence: 2 });
    });
  }

  it('is not a frame with nobody or with two faces', () => {
    expect(pick([[], [good, good]])).toEqual({ failure: 'number_of_faces' });
    expect(pick([[good, good], good])).toEqual({ sequence: 2 });
  });

  it('is none of no frames', () => {
    expect(pick([])).toEqual({ failure: 'no_frame' });
  });

  const measured = ['box', 'rotation', 'eyesOpen', 'quality'] as const;
  for (const part of measured)
    it(`is not a frame of which the analyser did not measure ${part}`, () => {
      const { [part]: _left, ...face } = good;
      expect(pick([[], face])).toEqual({ failure: 'not_measured' });
    });

  it('is a frame of an analyser that does not say what covers a face only where a deployment does not ask', () => {
    const { occluded: _occluded, sunglasses: _sunglasses, ...face } = good;
    expect(pick([face])).toEqual({ failure: 'not_measured' });
    expect(pick([face], { ...defaultReferenceLimits, maxCoveredConfidence: 100 })).toEqual({ sequence: 1 });
  });

  it('is the frame that is best in all, not in one thing', () => {
    const straightButBlurred = {
      ...good,
      rotation: { roll: 0, yaw: 0, pitch: 0 },
      quality: { brightness: 60, sharpness: 31 },
    };
    expect(pick([straightButBlurred, good])).toEqual({ sequence: 2 });
  });

  it('is the frame of the face at rest, of frames that are equally good', () => {
    expect(pick([{ ...good, mouthOpen: yes }, { ...good, smiling: yes }, good])).toEqual({ sequence: 3 });
    expect(pick([{ ...good, mouthOpen: yes }]))
      .withContext('a laughing face is good enough')
      .toEqual({ sequence: 1 });
  });

  it('is the first of equal frames', () => {
    expect(pick([good, good])).toEqual({ sequence: 1 });
  });

  it('fails by what the nearest frame lacks most', () => {
    const hardlyTurned = { ...good, rotation: { ...good.rotation, yaw: 13 } };
    expect(pick([{ ...good, eyesOpen: no }, hardlyTurned, [good, good]])).toEqual({ failure: 'not_straight' });
  });

  it('depends on every limit', () => {
    const tightest: Readonly<Record<string, number>> = {
      minEyeDistancePixels: 97,
      maxYawDegrees: 1,
      maxPitchDegrees: 1,
      maxRollDegrees: 0.5,
      minBrightness: 61,
      maxBrightness: 59,
      minSharpness: 71,
      minEyesOpenConfidence: 100,
      maxCoveredConfidence: 0,
      maxCutOffPercent: -1,
    };
    for (const name of Object.keys(referenceLimits))
      if (name !== 'maxCutOffPercent')
        expect('failure' in pick([good], { ...defaultReferenceLimits, [name]: tightest[name] }))
          .withContext(name)
          .toBeTrue();
    const touching = { ...good, box: { ...good.box!, left: -0.01 } };
    expect(pick([touching])).toEqual({ sequence: 1 });
    expect(pick([touching], { ...defaultReferenceLimits, maxCutOffPercent: 0 })).toEqual({ failure: 'cut_off' });
  });

  it('is within every limit or names a failure, whatever an analyser says', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 0));
    const finding = fc.option(fc.record({ value: fc.boolean(), confidence: number }), { nil: undefined });
    const face = fc.record(
      {
        box: fc.record({ left: number, top: number, width: number, height: number }),
        landmarks: fc.array(fc.record({ type: fc.constantFrom('eyeLeft', 'eyeRight'), x: number, y: number })),
        rotation: fc.record({ roll: number, yaw: number, pitch: number }, { requiredKeys: [] }),
        eyesOpen: finding,
        occluded: finding,
        sunglasses: finding,
        quality: fc.record({ brightness: number, sharpness: number }),
      },
      { requiredKeys: ['landmarks'] },
    ) as fc.Arbitrary<Face>;
    fc.assert(
      fc.property(fc.array(fc.array(face, { maxLength: 2 }), { maxLength: 4 }), (frames) => {
        const picked = pick(frames);
        if ('failure' in picked) {
          expect(referenceFailures).toContain(picked.failure);
          return;
        }
        const [only, ...others] = frames[picked.sequence - 1] ?? [];
        expect(others).toEqual([]);
        expect(Math.abs(only?.rotation?.yaw ?? NaN)).toBeLessThanOrEqual(12);
      }),
    );
  });
});
