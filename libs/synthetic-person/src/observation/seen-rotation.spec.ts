import { usualShot } from '../camera/camera';
import { person } from '../person/person';
import { seenRotation } from './seen-rotation';

const seen = (pose: Parameters<typeof person>[0] & object, distance = 7) =>
  seenRotation(person(pose), { ...usualShot, distance });

describe('the rotation that a camera sees', () => {
  it('is the head’s own where the face stays before the camera', () => {
    const { yaw, pitch, roll } = seen({ pose: { roll: 10 } }, 1000);
    expect(Math.max(Math.abs(yaw), Math.abs(pitch), Math.abs(roll - 10))).toBeLessThan(0.05);
  });

  it('is larger than the turn, the more the nearer the camera', () => {
    const near = seen({ pose: { yaw: 24 } }, 4).yaw;
    const usual = seen({ pose: { yaw: 24 } }).yaw;
    expect(usual).toBeGreaterThan(25.5);
    expect(usual).toBeLessThan(27.5);
    expect(near).toBeGreaterThan(usual + 1);
    expect(seen({ pose: { yaw: 24 } }, 1000).yaw).toBeCloseTo(24, 1);
  });

  it('turns and nods to either side alike', () => {
    expect(seen({ pose: { yaw: -20 } }).yaw).toBeCloseTo(-seen({ pose: { yaw: 20 } }).yaw, 9);
    expect(seen({ pose: { pitch: 15 } }).pitch).toBeGreaterThan(15);
    expect(seen({ pose: { pitch: -15 } }).pitch).toBeLessThan(-15);
  });
});
