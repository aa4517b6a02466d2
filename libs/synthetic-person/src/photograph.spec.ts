import { createHash } from 'node:crypto';
import { lights, type LightName } from './light/light';
import type { Appearance } from './person/appearance';
import { person, type PersonChanges } from './person/person';
import { photograph, type PhotographOptions } from './photograph';
import type { Picture } from './picture/picture';
import { landmarksOf } from './truth';

const shot = { width: 120, height: 144, faceWidth: 64 };

function drawn(changes: PersonChanges = {}, options: PhotographOptions = {}): Picture {
  return photograph(person(changes), { shot, ...options });
}

/** Of the bytes: Jasmine takes half a minute to list where two pictures differ. */
function digest({ data }: Picture): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Mean brightness of a square of five pixels. */
function brightness({ width, data }: Picture, { x, y }: { x: number; y: number }): number {
  let sum = 0;
  for (let dy = -2; dy <= 2; dy += 1) {
    for (let dx = -2; dx <= 2; dx += 1) {
      const at = ((Math.round(y) + dy) * width + Math.round(x) + dx) * 4;
      sum += data[at]! + data[at + 1]! + data[at + 2]!;
    }
  }
  return sum / 75;
}

/** A place of the drawn face, moved by shares of the distance between the pupils. */
function place(changes: PersonChanges, landmark: string, right = 0, up = 0): { x: number; y: number } {
  const points = landmarksOf(person(changes), shot);
  const unit = points['rightPupil']!.x - points['leftPupil']!.x;
  const { x, y } = points[landmark]!;
  return { x: x + right * unit, y: y - up * unit };
}

describe('a photograph', () => {
  const usual = drawn();

  it('is the same bytes for the same person and seed, others for another seed', () => {
    expect(digest(drawn())).toBe(digest(usual));
    expect(digest(drawn({}, { grainSeed: 2 }))).not.toBe(digest(usual));
  });

  it('has as much noise as asked', () => {
    const roughness = ({ data }: Picture) =>
      Array.from({ length: 30 }, (_, x) => Math.abs(data[(5 * 120 + x) * 4]! - data[(5 * 120 + x + 1) * 4]!)).reduce(
        (sum, step) => sum + step,
        0,
      ) / 30;
    expect(roughness(drawn({}, { noise: 0 }))).toBeLessThan(1);
    expect(roughness(drawn({}, { noise: 8 }))).toBeGreaterThan(roughness(usual) + 4);
  });

  it('is smeared along the movement of the picture only', () => {
    const edges = (picture: Picture, stride: number) =>
      Array.from({ length: 100 * 120 }, (_, i) =>
        Math.abs(picture.data[(i + 120) * 4]! - picture.data[(i + 120 + stride) * 4]!),
      ).reduce((sum, step) => sum + step, 0);
    const still = drawn({}, { noise: 0 });
    const moved = drawn({}, { noise: 0, motion: { x: 8, y: 0 } });
    expect(edges(moved, 1)).toBeLessThan(0.7 * edges(still, 1));
    expect(edges(moved, 120)).toBeGreaterThan(0.8 * edges(still, 120));
  });

  const cases: readonly (readonly [
    looks: string,
    appearance: Partial<Appearance>,
    landmark: string,
    right: number,
    up: number,
    brighter: boolean,
    turned?: number,
  ])[] = [
    ['dark skin', { skin: [0.28, 0.185, 0.145] }, 'nose', 0.5, 0, false],
    [
      'a white scarf beside the cheeks',
      { covering: { kind: 'scarf', colour: [0.95, 0.95, 0.95] } },
      'leftEyeLeft',
      -0.5,
      0,
      true,
    ],
    ['a turban over the forehead', { covering: { kind: 'turban', colour: [0.95, 0.95, 0.95] } }, 'nose', 0, 1.75, true],
    ['a cap over the forehead', { covering: { kind: 'cap', colour: [0.95, 0.95, 0.95] } }, 'nose', 0, 1.6, true],
    ['a full beard on the chin', { beard: { kind: 'full' } }, 'chinBottom', 0, 0.2, false, 25],
    ['stubble on the chin', { beard: { kind: 'stubble' } }, 'chinBottom', 0, 0.2, false],
    ['a moustache on the lip', { beard: { kind: 'moustache' } }, 'mouthUp', 0.1, 0.07, false],
    [
      'the rim of glasses below the eye',
      { glasses: { shape: 'square', colour: [0.02, 0.02, 0.02], rim: 2.5, tint: 0, reflection: 0 } },
      'leftPupil',
      0,
      -0.31,
      false,
      -25,
    ],
    [
      'dark lenses over the eye',
      { glasses: { shape: 'square', colour: [0.02, 0.02, 0.02], rim: 1, tint: 0.9, reflection: 0 } },
      'leftEyeLeft',
      0,
      -0.12,
      false,
      25,
    ],
    ['an afro beside the forehead', { hairStyle: 'afro' }, 'leftEyeBrowUp', -0.75, 0.6, false],
    ['long hair beside the chin', { hairStyle: 'long' }, 'chinBottom', 0.9, 0.35, false],
    ['a fringe on the forehead', { hairStyle: 'fringe' }, 'nose', 0, 1.15, false],
    ['a bald head', { hairStyle: 'bald' }, 'nose', 0, 2.2, true],
  ];

  for (const [looks, appearance, landmark, right, up, brighter, turned] of cases) {
    it(`shows ${looks}${turned === undefined ? '' : ', also where the head is turned'}`, () => {
      for (const yaw of turned === undefined ? [0] : [0, turned]) {
        const pose = { pose: { yaw } };
        const without = brightness(yaw === 0 ? usual : drawn(pose), place(pose, landmark, right, up));
        const withIt = brightness(drawn({ ...pose, appearance }), place(pose, landmark, right, up));
        expect(brighter ? withIt - without : without - withIt)
          .withContext(`at ${yaw} degrees`)
          .toBeGreaterThan(8);
      }
    });
  }

  it('is darker in weak light, and brighter in the same light after longer exposure', () => {
    const cheek = place({}, 'nose', 0.4, 0);
    const at = (name: LightName) => brightness(drawn({}, { light: lights[name] }), cheek);
    expect(at('weak')).toBeLessThan(0.7 * at('usual'));
    expect(at('bright')).toBeGreaterThan(1.1 * at('usual'));
  });

  it('is lit from the side where the lamp stands', () => {
    const [left, right] = [place({}, 'leftEyeLeft', 0.05, -0.4), place({}, 'rightEyeRight', -0.05, -0.4)];
    const fromLeft = drawn({}, { light: lights.left });
    const fromRight = drawn({}, { light: lights.right });
    expect(brightness(fromLeft, left)).toBeGreaterThan(brightness(fromLeft, right) + 30);
    expect(brightness(fromRight, right)).toBeGreaterThan(brightness(fromRight, left) + 30);
  });

  it('has a face darker than the wall where the light comes from behind', () => {
    const picture = drawn({}, { light: lights.back });
    expect(brightness(picture, place({}, 'nose', 0.3, 0))).toBeLessThan(0.6 * brightness(picture, { x: 100, y: 20 }));
  });

  it('shows the face where its landmarks are, near and far, moved aside, in any size', () => {
    for (const each of [
      { ...shot, distance: 3.5 },
      { ...shot, distance: 10 },
      { ...shot, dx: 14, dy: -10 },
      { width: 200, height: 120, faceWidth: 50 },
    ]) {
      const picture = photograph(person(), { shot: each });
      const { leftPupil, leftEyeRight } = landmarksOf(person(), each);
      const skin = { x: leftEyeRight!.x, y: leftEyeRight!.y + 0.12 * each.faceWidth };
      expect(brightness(picture, leftPupil!))
        .withContext(JSON.stringify(each))
        .toBeLessThan(brightness(picture, skin) - 15);
    }
  });
});
