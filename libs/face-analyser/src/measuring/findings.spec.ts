import type { Eye } from '../eyes/eye';
import { eyesOpen, mouthOpen, smiling } from './findings';

const eye = (opening: number): Eye => ({ leftCorner: { x: 0, y: 0 }, rightCorner: { x: 40, y: 0 }, pupil: { x: 20, y: 0 }, opening });
const mouth = { opening: 0.02, width: 0.54, cornerLift: 0.02 };

describe('findings', () => {
  it('are sure of what is clear', () => {
    expect(eyesOpen(eye(0.38), eye(0.4))).toEqual({ value: true, confidence: jasmine.any(Number) });
    expect(eyesOpen(eye(0.38), eye(0.4)).confidence).toBeGreaterThan(99);
    expect(eyesOpen(eye(0.1), eye(0.12)).value).toBeFalse();
    expect(eyesOpen(eye(0.1), eye(0.12)).confidence).toBeGreaterThan(99);
  });

  it('are in doubt, but never below 50, where it is not clear', () => {
    const { confidence } = eyesOpen(eye(0.23), eye(0.235));
    expect(confidence).toBeGreaterThanOrEqual(50);
    expect(confidence).toBeLessThan(60);
  });

  it('tell a mouth that is open from one that is closed', () => {
    expect(mouthOpen({ ...mouth, opening: 0.16 }).value).toBeTrue();
    expect(mouthOpen(mouth).value).toBeFalse();
  });

  it('tell a smile by a wide mouth with lifted corners', () => {
    expect(smiling(mouth).value).toBeFalse();
    expect(smiling({ ...mouth, width: 0.68, cornerLift: 0.08 }).value).toBeTrue();
    expect(smiling({ ...mouth, width: 0.61, cornerLift: -0.02 }).value).withContext('wide, but hanging').toBeFalse();
  });
});
