import {
  type Colour,
  type FaceShape,
  type PeopleGroup,
  hairs,
  irises,
  person,
  skins,
} from '@liveness/synthetic-person';
import { type RandomNumber, between, pickOf, seeded } from '../random';
import type { LabPerson } from './lab-person';

/** People of each skin. */
const ofEachSkin = 4;

/** How far faces differ, least and most; what is not here is usual. Noses and bridges as far as those of the people whom limits were chosen on, and a little further. */
const shapes: Readonly<Partial<Record<keyof FaceShape, readonly [least: number, most: number]>>> = {
  faceWidth: [0.94, 1.07],
  faceLength: [0.94, 1.08],
  jawWidth: [0.88, 1.1],
  chinWidth: [0.86, 1.08],
  cheeks: [-0.6, 0.6],
  eyeDistance: [0.95, 1.06],
  eyeWidth: [0.93, 1.1],
  eyeOpening: [0.6, 1.1],
  eyeSlant: [-0.3, 0.6],
  lidHood: [0, 1],
  browHeight: [-0.4, 0.6],
  browThickness: [0.7, 1.25],
  noseLength: [0.92, 1.1],
  noseWidth: [0.88, 1.34],
  noseProtrusion: [0.84, 1.1],
  noseBridge: [-0.9, 0.7],
  mouthWidth: [0.9, 1.12],
  lipFullness: [0.85, 1.5],
};

/** People drawn by chance, as many of each skin, on whom no limit was ever chosen: what is measured on the others is shown on these. */
export const strangers: readonly LabPerson[] = Object.values(skins).flatMap((skin, kind) =>
  Array.from({ length: ofEachSkin }, (_, index) => stranger(`stranger-${kind * ofEachSkin + index + 1}`, skin)),
);

type Skin = (typeof skins)[keyof typeof skins];

function stranger(id: string, skin: Skin): LabPerson {
  const random = seeded(id);
  const shape = Object.fromEntries(
    Object.entries(shapes).map(([name, [least, most]]) => [name, between(random, least, most)]),
  );
  const has = (share: number) => random() < share;
  const [bearded, covered, spectacled, aged] = [has(0.3), has(0.2), has(0.3), has(0.25)];
  const hair = pickOf<Colour>(
    random,
    aged ? [hairs.grey, hairs.white] : [hairs.black, hairs.darkBrown, hairs.brown, hairs.blond],
  );
  const look = person({
    shape,
    appearance: {
      ...skin,
      hair,
      iris: pickOf(random, Object.values(irises)),
      hairStyle: pickOf(random, ['bald', 'cropped', 'short', 'fringe', 'long', 'afro'] as const),
      wrinkles: aged ? between(random, 0.5, 1) : 0,
      shirt: [random(), random(), random()],
      room: colourOfRoom(random),
      ...(bearded && { beard: { kind: pickOf(random, ['full', 'stubble', 'moustache'] as const) } }),
      ...(covered && {
        covering: { kind: pickOf(random, ['scarf', 'turban', 'cap'] as const), colour: [random(), random(), random()] },
      }),
      ...(spectacled && {
        glasses: {
          shape: pickOf(random, ['round', 'square'] as const),
          colour: [0.2, 0.15, 0.1],
          rim: between(random, 0.7, 1.3),
          tint: 0,
          reflection: between(random, 0.2, 0.5),
        },
      }),
    },
  });
  const groups: readonly (PeopleGroup | false)[] = [
    skin.skin[0] <= 0.5 && 'dark-skin',
    skin.skin[0] >= 0.75 && 'light-skin',
    bearded && 'beard',
    covered && 'head-covering',
    spectacled && 'glasses',
    aged && 'older',
    (shape['eyeOpening'] ?? 1) <= 0.7 && 'narrow-eyes',
    (shape['lidHood'] ?? 0) > 0.5 && 'hooded-eyes',
  ];
  return { id, groups: groups.filter((group) => group !== false), look };
}

/** Walls from white to brown. */
function colourOfRoom(random: RandomNumber): readonly [number, number, number] {
  const light = between(random, 0.45, 0.9);
  return [light, light * between(random, 0.9, 1), light * between(random, 0.75, 1)];
}
