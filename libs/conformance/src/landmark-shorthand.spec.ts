import { expandLandmarks, landmarkTypes } from './landmark-shorthand';

describe('expandLandmarks', () => {
  it('expands sixty numbers to thirty landmarks in their order', () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index / 100);
    expect(expandLandmarks({ Confidence: 99, Landmarks: numbers })).toEqual({
      Confidence: 99,
      Landmarks: landmarkTypes.map((Type, index) => ({ Type, X: (2 * index) / 100, Y: (2 * index + 1) / 100 })),
    });
    expect(landmarkTypes).toHaveSize(30);
  });

  for (const detail of [
    null,
    7,
    'face',
    {},
    { Landmarks: null },
    { Landmarks: [] },
    { Landmarks: [{ Type: 'nose', X: 0.5, Y: 0.5 }] },
  ]) {
    it(`returns ${JSON.stringify(detail)} unchanged`, () => {
      expect(expandLandmarks(detail)).toEqual(detail);
    });
  }
});
