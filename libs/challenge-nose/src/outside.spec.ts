import { allMet } from '@liveness/challenge-kernel';
import { outside } from './outside';

describe('outside', () => {
  const area = { left: 100, top: 60, width: 200, height: 300 };
  const same = { left: 100, top: 60, right: 300, bottom: 360 };

  it('counts the borders as inside', () => {
    expect(allMet(outside('face', same, area, 0))).toBeTrue();
  });

  for (const [side, by] of [
    ['left', -1],
    ['top', -1],
    ['right', 1],
    ['bottom', 1],
  ] as const) {
    it(`is not met one pixel beyond the ${side} border`, () => {
      expect(allMet(outside('face', { ...same, [side]: same[side] + by }, area, 0))).toBeFalse();
    });

    it(`is met up to the margin beyond the ${side} border`, () => {
      const margin = side === 'left' || side === 'right' ? 10 : 15;
      expect(allMet(outside('face', { ...same, [side]: same[side] + by * margin }, area, 5))).toBeTrue();
      expect(allMet(outside('face', { ...same, [side]: same[side] + by * (margin + 0.01) }, area, 5))).toBeFalse();
    });
  }

  it('measures how far the worse side sticks out, negative when inside', () => {
    const [across, down] = outside('face', { left: 90, top: 100, right: 310.5, bottom: 200 }, area, 5);
    expect([across?.name, across?.value, across?.limit]).toEqual(['faceX', 10.5, 10]);
    expect([down?.name, down?.value, down?.limit]).toEqual(['faceY', -40, 15]);
  });

  it('is never met in an area with a negative width', () => {
    expect(
      allMet(outside('face', { left: 150, top: 100, right: 160, bottom: 200 }, { ...area, width: -200 }, 0)),
    ).toBeFalse();
  });
});
