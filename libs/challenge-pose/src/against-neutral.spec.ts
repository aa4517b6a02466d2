import type { Face } from '@liveness/domain';
import { againstNeutral } from './against-neutral';
import { seeExpression } from './testing';

describe('againstNeutral', () => {
  const image = { width: 640, height: 480 };
  const rest = seeExpression({ eyes: 'OPEN', mouth: 'CLOSED' });

  /** Returns the face with some landmarks moved, in fractions of the image. */
  function changed(face: Face, types: RegExp, by: { readonly x?: number; readonly y?: number }): Face {
    return {
      ...face,
      landmarks: face.landmarks.map((landmark) =>
        types.test(landmark.type)
          ? { ...landmark, x: landmark.x + (by.x ?? 0), y: landmark.y + (by.y ?? 0) }
          : landmark,
      ),
    };
  }

  it('finds no difference for the same face, wherever it is', () => {
    const elsewhere = changed(rest, /./, { x: 0.1, y: -0.05 });
    const { eyesOpening, gazeShift, mouthWidening, mouthOpening } = againstNeutral(elsewhere, rest, image);
    for (const ratio of [eyesOpening, mouthWidening, mouthOpening]) expect(ratio).toBeCloseTo(1, 6);
    expect(gazeShift).toBeCloseTo(0, 6);
  });

  it('measures closed eyes as less open', () => {
    expect(againstNeutral(seeExpression({ eyes: 'CLOSED', mouth: 'CLOSED' }), rest, image).eyesOpening).toBeCloseTo(
      0.2,
      1,
    );
  });

  it('measures pupils moved to the right of the image as positive, and to the left as negative', () => {
    expect(
      againstNeutral(seeExpression({ eyes: 'LOOKING_RIGHT', mouth: 'CLOSED' }), rest, image).gazeShift,
    ).toBeGreaterThan(0.1);
    expect(
      againstNeutral(seeExpression({ eyes: 'LOOKING_LEFT', mouth: 'CLOSED' }), rest, image).gazeShift,
    ).toBeLessThan(-0.1);
  });

  it('measures a wider and higher mouth for a smile', () => {
    const smile = changed(
      changed(changed(rest, /^mouthRight$/, { x: 0.02 }), /^mouthLeft$/, { x: -0.02 }),
      /^mouthDown$/,
      { y: 0.03 },
    );
    const { mouthWidening = 0, mouthOpening = 0 } = againstNeutral(smile, rest, image);
    expect(mouthWidening).toBeGreaterThan(1.1);
    expect(mouthOpening).toBeGreaterThan(1.2);
  });

  it('measures less of a smile for the same lips with drooping corners', () => {
    const lifted = changed(rest, /^mouth(Left|Right)$/, { y: -0.02 });
    const hanging = changed(rest, /^mouth(Left|Right)$/, { y: 0.02 });
    expect(againstNeutral(rest, rest, image).mouthSmile).toBeCloseTo(0, 6);
    expect(againstNeutral(lifted, rest, image).mouthSmile).toBeGreaterThan(0.1);
    expect(againstNeutral(hanging, rest, image).mouthSmile).toBeLessThan(-0.1);
    const withoutCorner = { ...rest, landmarks: rest.landmarks.filter(({ type }) => type !== 'mouthLeft') };
    expect(againstNeutral(withoutCorner, rest, image).mouthSmile).toBeUndefined();
  });

  it('is undefined without a neutral face, without landmarks, or if the neutral face has closed eyes', () => {
    expect(againstNeutral(rest, undefined, image)).toEqual({});
    expect(againstNeutral({ landmarks: [] }, rest, image)).toEqual({});
    const withoutLid = { ...rest, landmarks: rest.landmarks.filter(({ type }) => type !== 'rightEyeDown') };
    expect(againstNeutral(withoutLid, rest, image).eyesOpening).toBeUndefined();
    const shut = {
      ...rest,
      landmarks: rest.landmarks.map((landmark) =>
        /Eye(Up|Down)$/.test(landmark.type) ? { ...landmark, y: 0.5 } : landmark,
      ),
    };
    expect(againstNeutral(rest, shut, image).eyesOpening).toBeUndefined();
  });
});
