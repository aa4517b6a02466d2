import type { Eye } from '../eyes/eye';
import { coverScore } from './cover';
import { eyesOpen, mouthOpen, occluded, smiling, wearsSunglasses } from './findings';

const eye = (opening: number, contrast = 0.7): Eye => ({
  pupil: { x: 20, y: 0 },
  upperLid: { x: 20, y: -20 * opening },
  lowerLid: { x: 20, y: 20 * opening },
  opening,
  contrast,
});
const mouth = { opening: 0.02, width: 0.54, cornerLift: 0.02 };

describe('findings', () => {
  it('are sure of what is clear', () => {
    expect(eyesOpen(eye(0.38), eye(0.4))).toEqual({ value: true, confidence: jasmine.any(Number) });
    expect(eyesOpen(eye(0.38), eye(0.4)).confidence).toBeGreaterThan(99);
    expect(eyesOpen(eye(0.1), eye(0.12)).value).toBeFalse();
    expect(eyesOpen(eye(0.1), eye(0.12)).confidence).toBeGreaterThan(99);
  });

  it('are in doubt, but never below 50, where it is not clear', () => {
    const { confidence } = eyesOpen(eye(0.238), eye(0.244));
    expect(confidence).toBeGreaterThanOrEqual(50);
    expect(confidence).toBeLessThan(60);
  });

  it('call narrow eyes open when an iris shows between the lids, and lids closed behind which none does', () => {
    for (const narrow of [0.21, 0.22, 0.24, 0.26]) {
      const { value, confidence } = eyesOpen(eye(narrow, 1.1), eye(narrow, 0.9));
      expect(value).withContext(`${narrow}`).toBeTrue();
      expect(confidence).withContext(`${narrow}`).toBeGreaterThan(85);
    }
    expect(eyesOpen(eye(0.2, 0.1), eye(0.21, 0.2)).value).toBeFalse();
    expect(eyesOpen(eye(0.1, 1.1), eye(0.1, 1.1)).value)
      .withContext('a lash line is no iris')
      .toBeFalse();
  });

  it('call lids closed behind a lens that mirrors a window before one of them', () => {
    expect(eyesOpen(eye(0.2, 1), eye(0.22, 0.4)).value).toBeFalse();
    expect(eyesOpen(eye(0.25, 0.5), eye(0.25, 0.4)).value)
      .withContext('behind both, little contrast')
      .toBeFalse();
  });

  it('tell covered faces from those that are only turned, dark or bearded', () => {
    expect(occluded({ logOdds: 19, unevenness: 0.1, turn: 0 }).value).toBeFalse();
    expect(occluded({ logOdds: 12.9, unevenness: 0.31, turn: 16 }))
      .withContext('dark skin, glasses and beard')
      .toEqual(jasmine.objectContaining({ value: false }));
    expect(occluded({ logOdds: 8.7, unevenness: 0.1, turn: 35 }).value)
      .withContext('a scarf, turned')
      .toBeFalse();
    expect(occluded({ logOdds: 6, unevenness: 0.1, turn: 5 }).confidence)
      .withContext('a hand')
      .toBeGreaterThan(90);
    expect(occluded({ logOdds: 18, unevenness: 0.5, turn: 5 }).confidence)
      .withContext('a blue mask')
      .toBeGreaterThan(95);
    expect(coverScore({ logOdds: 11, unevenness: 0, turn: 5 })).toBe(0);
  });

  it('tell dark glasses from shaded eyes', () => {
    expect(wearsSunglasses(0.2).value).toBeFalse();
    expect(wearsSunglasses(0.38).value).toBeTrue();
  });

  it('tell a mouth that is open from one that is closed', () => {
    expect(mouthOpen({ ...mouth, opening: 0.16 }, 1.5).value).toBeTrue();
    expect(mouthOpen(mouth, 0.7).value).toBeFalse();
  });

  it('tell a mouth by what is seen between the lips where the mesh is wrong about them', () => {
    expect(mouthOpen({ ...mouth, opening: 0.06 }, 2).value)
      .withContext('teeth and dark: a smile')
      .toBeTrue();
    expect(mouthOpen({ ...mouth, opening: 0.095 }, 0.6).value)
      .withContext('lips alone: a beard')
      .toBeFalse();
  });

  it('tell a smile by a wide mouth with lifted corners', () => {
    expect(smiling(mouth, 0).value).toBeFalse();
    expect(smiling({ ...mouth, width: 0.68, cornerLift: 0.08 }, 0).value).toBeTrue();
    expect(smiling({ ...mouth, width: 0.61, cornerLift: -0.02 }, 0).value)
      .withContext('wide, but hanging')
      .toBeFalse();
    expect(smiling({ ...mouth, width: 0.55, cornerLift: 0.093 }, 0).value)
      .withContext('a grin that lifts more than it widens')
      .toBeTrue();
  });

  it('take off what raising or lowering the face does to the corners of the mouth', () => {
    const resting = { ...mouth, width: 0.55 };
    expect(smiling({ ...resting, cornerLift: 0.09 }, -20).value).toBeFalse();
    expect(smiling({ ...resting, cornerLift: 0.06 }, 20).value).toBeTrue();
  });
});
