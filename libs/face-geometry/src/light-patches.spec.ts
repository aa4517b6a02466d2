import type { Face } from '@liveness/domain';
import { lightRegions } from '@liveness/domain';
import type { LightPatch } from './light-patches';
import { lightPatches } from './light-patches';
import { seenHead } from './testing/seen-head';

const image = { width: 640, height: 480 };

function only(face: Face, region: keyof ReturnType<typeof lightPatches>, size = image): LightPatch {
  const [patch] = lightPatches(face, size)[region] ?? [];
  if (!patch) throw new Error(`no patch of ${region}`);
  return patch;
}

function landmark(face: Face, type: string) {
  const found = face.landmarks.find((each) => each.type === type);
  return { x: (found?.x ?? NaN) * image.width, y: (found?.y ?? NaN) * image.height };
}

describe('lightPatches', () => {
  const straight = seenHead(image);

  it('places every region of a face that is wholly in the picture', () => {
    expect(Object.keys(lightPatches(straight, image)).sort()).toEqual([...lightRegions].sort());
  });

  it('places each region between the landmarks that enclose it', () => {
    const nose = landmark(straight, 'nose');
    expect(Math.abs(only(straight, 'nose').centre.x - nose.x)).toBeLessThan(1);
    expect(only(straight, 'forehead').centre.y).toBeLessThan(landmark(straight, 'leftEyeBrowUp').y);
    for (const [side, sign] of [
      ['Left', -1],
      ['Right', 1],
    ] as const) {
      const outwards = (region: 'nose' | 'cheek' | 'edge') =>
        sign * (only(straight, `${region}${side}`).centre.x - nose.x);
      const wing = sign * (landmark(straight, `nose${side}`).x - nose.x);
      expect(outwards('nose'))
        .withContext('beside the bridge')
        .toBeGreaterThan(wing / 2);
      expect(outwards('nose'))
        .withContext('within the wing')
        .toBeLessThan(wing * 1.2);
      expect(outwards('cheek')).toBeGreaterThan(wing);
      expect(outwards('edge')).toBeGreaterThan(outwards('cheek'));
      expect(outwards('edge')).toBeLessThan(sign * (landmark(straight, `upperJawline${side}`).x - nose.x));
    }
  });

  it('keeps the background beside the head, and inside the picture', () => {
    const strips = lightPatches(straight, image).background ?? [];
    expect(strips).toHaveSize(2);
    for (const { centre, halfWidth, halfHeight } of strips) {
      expect(centre.x - halfWidth).toBeGreaterThanOrEqual(-1e-9);
      expect(centre.x + halfWidth).toBeLessThanOrEqual(image.width + 1e-9);
      expect(centre.y - halfHeight).toBeCloseTo(0, 9);
    }
    const [left, right] = strips as [LightPatch, LightPatch];
    expect(left.centre.x + left.halfWidth).toBeLessThan(landmark(straight, 'upperJawlineLeft').x);
    expect(right.centre.x - right.halfWidth).toBeGreaterThan(landmark(straight, 'upperJawlineRight').x);
  });

  it('leaves the background out where the face fills the picture', () => {
    expect(lightPatches(seenHead(image, { scale: 3.2 }), image).background).toBeUndefined();
  });

  it('moves, grows and tilts with the face', () => {
    const changed = seenHead(image, { at: { x: 300, y: 220 }, scale: 0.5, rollDegrees: 20 });
    const [before, after] = [only(straight, 'cheekRight'), only(changed, 'cheekRight')];
    expect(after.halfWidth).toBeCloseTo(before.halfWidth / 2, 6);
    expect(after.rollDegrees).toBeCloseTo(20, 6);
    const angle = (20 * Math.PI) / 180;
    const [x, y] = [(before.centre.x - 320) / 2, (before.centre.y - 200) / 2];
    expect(after.centre.x).toBeCloseTo(300 + x * Math.cos(angle) - y * Math.sin(angle), 6);
    expect(after.centre.y).toBeCloseTo(220 + x * Math.sin(angle) + y * Math.cos(angle), 6);
  });

  it('leaves out the regions whose landmarks are missing', () => {
    const noseless: Face = { ...straight, landmarks: straight.landmarks.filter(({ type }) => type !== 'nose') };
    const regions = Object.keys(lightPatches(noseless, image));
    expect(regions).not.toContain('nose');
    expect(regions).toContain('cheekLeft');
    expect(lightPatches({ landmarks: [] }, image)).toEqual({});
  });
});
