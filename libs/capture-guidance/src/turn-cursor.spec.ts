import { restOf } from './turn-cursor';

function readings(...at: readonly number[]) {
  return at.map((each, index) => ({ at: each, rightDegrees: 20 + index, upDegrees: 0 }));
}

describe('where a head has been for a while', () => {
  it('is the mean of its readings, with what they differ by', () => {
    expect(restOf(readings(0, 100, 200), 200, 130)).toEqual({
      mean: { rightDegrees: 21, upDegrees: 0 },
      spreadDegrees: 2,
    });
  });

  it('is not known before it was seen for so long', () => {
    expect(restOf(readings(0, 100), 100, 130)).toBeUndefined();
    expect(restOf([], 100, 130)).toBeUndefined();
  });

  it('is known on a phone that takes more than half a second for a look, but not across a gap in which the head may have been anywhere', () => {
    expect(restOf(readings(0, 700), 700, 130)?.mean).toEqual({ rightDegrees: 20.5, upDegrees: 0 });
    expect(restOf(readings(0, 1_500), 1_500, 130)).toBeUndefined();
  });
});
