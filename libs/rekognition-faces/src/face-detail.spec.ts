import type { FaceDetail } from '@aws-sdk/client-rekognition';
import * as fc from 'fast-check';
import { toObservation } from './face-detail';

describe('toObservation', () => {
  const detail: FaceDetail = {
    BoundingBox: { Left: 0.3, Top: 0.2, Width: 0.4, Height: 0.5 },
    AgeRange: { Low: 20, High: 30 },
    Gender: { Value: 'Female', Confidence: 99 },
    Emotions: [{ Type: 'HAPPY', Confidence: 90 }],
    Beard: { Value: false, Confidence: 99 },
    Smile: { Value: true, Confidence: 97 },
    EyesOpen: { Value: true, Confidence: 98 },
    MouthOpen: { Value: false, Confidence: 96 },
    FaceOccluded: { Value: false, Confidence: 95 },
    Sunglasses: { Value: false, Confidence: 94 },
    Eyeglasses: { Value: true, Confidence: 93 },
    Landmarks: [
      { Type: 'nose', X: 0.5, Y: 0.45 },
      { Type: 'eyeLeft', X: 0.4, Y: 0.35 },
    ],
    Pose: { Roll: 1, Yaw: -2, Pitch: 3 },
    Quality: { Brightness: 80, Sharpness: 90 },
    Confidence: 99.9,
  };

  it('keeps only what challenges and reviewers need, and nothing else about a person', () => {
    expect(toObservation([detail])).toEqual({
      faces: [
        {
          confidence: 99.9,
          box: { left: 0.3, top: 0.2, width: 0.4, height: 0.5 },
          landmarks: [
            { type: 'nose', x: 0.5, y: 0.45 },
            { type: 'eyeLeft', x: 0.4, y: 0.35 },
          ],
          rotation: { roll: 1, yaw: -2, pitch: 3 },
          eyesOpen: { value: true, confidence: 98 },
          mouthOpen: { value: false, confidence: 96 },
          smiling: { value: true, confidence: 97 },
          occluded: { value: false, confidence: 95 },
          sunglasses: { value: false, confidence: 94 },
          quality: { brightness: 80, sharpness: 90 },
        },
      ],
    });
  });

  const losses: readonly { readonly without: string; readonly given: object; readonly lost: string }[] = [
    { without: 'a number in the box', given: { BoundingBox: { Left: 0.3, Top: 0.2, Width: 0.4 } }, lost: 'box' },
    { without: 'a number as confidence', given: { Confidence: '99' }, lost: 'confidence' },
    { without: 'a truth value for the eyes', given: { EyesOpen: { Value: 'true', Confidence: 99 } }, lost: 'eyesOpen' },
    { without: 'a truth value for the mouth', given: { MouthOpen: {} }, lost: 'mouthOpen' },
    { without: 'a truth value for the smile', given: { Smile: null }, lost: 'smiling' },
    {
      without: 'a truth value for what covers the face',
      given: { FaceOccluded: { Value: 1, Confidence: 99 } },
      lost: 'occluded',
    },
    { without: 'a truth value for sunglasses', given: { Sunglasses: 'no' }, lost: 'sunglasses' },
    { without: 'rotation', given: { Pose: undefined }, lost: 'rotation' },
    { without: 'sharpness', given: { Quality: { Brightness: 80 } }, lost: 'quality' },
  ];
  for (const { without, given, lost } of losses) {
    it(`omits ${lost} for a face without ${without}`, () => {
      const [face] = toObservation([{ ...detail, ...given }]).faces;
      expect(Object.keys(face ?? {})).not.toContain(lost);
      expect(Object.keys(face ?? {})).toHaveSize(9);
    });
  }

  it('keeps the angles that are valid', () => {
    expect(toObservation([{ Pose: { Yaw: 4, Roll: NaN } }]).faces[0]?.rotation).toEqual({ yaw: 4 });
  });

  it('keeps landmarks with a type and a position, including doubled ones, in their order', () => {
    const nose = { Type: 'nose', X: 0.5, Y: 0.5 };
    const { landmarks } =
      toObservation([{ Landmarks: [nose, { Type: 'eyeLeft', X: 0.4 }, { X: 0.1, Y: 0.1 }, null, { ...nose, X: 0.6 }] }])
        .faces[0] ?? {};
    expect(landmarks?.map(({ x }) => x)).toEqual([0.5, 0.6]);
  });

  it('counts every entry as a face, so that a broken one does not hide a second person', () => {
    expect(toObservation([detail, {}, null]).faces).toHaveSize(3);
  });

  for (const nothing of [undefined, null, {}, 'faces', 7]) {
    it(`returns no faces for ${JSON.stringify(nothing)}`, () => {
      expect(toObservation(nothing)).toEqual({ faces: [] });
    });
  }

  it('never throws and never returns a number that is not finite', () => {
    const anything = fc.anything({ withNullPrototype: true });
    const broken = fc.record(
      { BoundingBox: anything, Landmarks: anything, Pose: anything, EyesOpen: anything, Confidence: fc.double() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, fc.array(fc.oneof(anything, broken))), (faceDetails) => {
        const observation = toObservation(faceDetails);
        const marked = JSON.stringify(observation, (_key, item: unknown) =>
          typeof item === 'number' && !Number.isFinite(item) ? 'no number' : item,
        );
        expect(marked).not.toContain('no number');
      }),
    );
  });
});
