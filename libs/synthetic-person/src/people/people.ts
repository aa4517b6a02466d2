import type { Appearance, Glasses } from '../person/appearance';
import type { FaceShape } from '../person/face-shape';
import { person, type Person, type PersonChanges } from '../person/person';
import { hairs, irises, skins } from './palette';

/** What people are grouped by, to see whether a rule treats one group worse than others. */
export const peopleGroups = [
  'dark-skin',
  'light-skin',
  'glasses',
  'beard',
  'narrow-eyes',
  'hooded-eyes',
  'head-covering',
  'older',
  'dark+glasses+beard',
  'long-hair',
  'afro',
  'bald',
] as const;
export type PeopleGroup = (typeof peopleGroups)[number];

/** Somebody who can be drawn: neutral, facing the camera. */
export interface NamedPerson {
  readonly id: string;
  readonly sex: 'woman' | 'man';
  readonly groups: readonly PeopleGroup[];
  readonly shape: Partial<FaceShape>;
  readonly appearance: Partial<Appearance>;
}

const thinRims: Glasses = { shape: 'round', colour: [0.3, 0.26, 0.2], rim: 0.75, tint: 0, reflection: 0.35 };
const darkRims: Glasses = { shape: 'square', colour: [0.07, 0.06, 0.06], rim: 1.3, tint: 0, reflection: 0.45 };
const hornRims: Glasses = { shape: 'square', colour: [0.3, 0.17, 0.09], rim: 1.1, tint: 0, reflection: 0.25 };

const woman: Partial<FaceShape> = {
  faceWidth: 0.96,
  jawWidth: 0.9,
  chinWidth: 0.88,
  noseWidth: 0.92,
  noseProtrusion: 0.95,
  neckWidth: 0.84,
  browThickness: 0.75,
  browHeight: 0.5,
  lipFullness: 1.15,
  headWidth: 0.97,
};
const man: Partial<FaceShape> = { jawWidth: 1.03, browThickness: 1.15, browHeight: -0.2, neckWidth: 1.04 };

function someWoman(
  id: string,
  groups: readonly PeopleGroup[],
  shape: Partial<FaceShape>,
  appearance: Partial<Appearance>,
): NamedPerson {
  return { id, sex: 'woman', groups, shape: { ...woman, ...shape }, appearance };
}

function someMan(
  id: string,
  groups: readonly PeopleGroup[],
  shape: Partial<FaceShape>,
  appearance: Partial<Appearance>,
): NamedPerson {
  return { id, sex: 'man', groups, shape: { ...man, ...shape }, appearance };
}

/** Looks that differ in geometry, not only in colour: a table, and therefore long. Append, never reorder: others draw samples by place. */
export const people: readonly NamedPerson[] = [
  someWoman(
    'ada',
    ['light-skin', 'long-hair'],
    { faceLength: 1.03, eyeWidth: 1.08, mouthWidth: 1.05 },
    { ...skins.fair, hair: hairs.brown, iris: irises.green, hairStyle: 'long', shirt: [0.5, 0.3, 0.35] },
  ),
  someMan(
    'ben',
    ['light-skin', 'beard'],
    { faceWidth: 1.03, mouthWidth: 0.9, noseLength: 1.08, noseProtrusion: 1.07, noseBridge: 0.6 },
    { ...skins.fair, hair: hairs.red, iris: irises.blue, beard: { kind: 'full' }, shirt: [0.2, 0.3, 0.24] },
  ),
  someWoman(
    'chiyo',
    ['narrow-eyes', 'hooded-eyes', 'light-skin'],
    {
      faceWidth: 1.0,
      faceLength: 0.96,
      eyeOpening: 0.66,
      lidHood: 0.9,
      eyeSlant: 0.6,
      eyeDistance: 1.03,
      noseBridge: -0.8,
      noseProtrusion: 0.86,
      noseWidth: 0.98,
      cheeks: 0.4,
    },
    { ...skins.golden, hair: hairs.black, iris: irises.black, hairStyle: 'fringe', shirt: [0.7, 0.7, 0.72] },
  ),
  someMan(
    'daisuke',
    ['narrow-eyes', 'hooded-eyes', 'glasses'],
    {
      faceWidth: 1.05,
      faceLength: 1.0,
      eyeOpening: 0.62,
      lidHood: 1,
      eyeSlant: 0.4,
      eyeDistance: 1.05,
      noseBridge: -0.7,
      noseProtrusion: 0.9,
      noseWidth: 1.08,
      cheeks: 0.3,
      jawWidth: 1.08,
    },
    { ...skins.golden, hair: hairs.black, iris: irises.black, glasses: thinRims, shirt: [0.12, 0.12, 0.14] },
  ),
  someWoman(
    'efua',
    ['dark-skin', 'afro'],
    {
      noseWidth: 1.28,
      noseProtrusion: 0.88,
      noseBridge: -0.5,
      lipFullness: 1.5,
      mouthWidth: 1.1,
      eyeWidth: 1.06,
      cheeks: 0.3,
    },
    { ...skins.dark, hair: hairs.black, iris: irises.black, hairStyle: 'afro', shirt: [0.62, 0.45, 0.12] },
  ),
  someMan(
    'femi',
    ['dark-skin', 'bald', 'beard'],
    {
      noseWidth: 1.32,
      noseProtrusion: 0.9,
      noseBridge: -0.4,
      lipFullness: 1.4,
      mouthWidth: 1.12,
      jawWidth: 1.08,
      faceLength: 1.04,
    },
    {
      ...skins.deep,
      hair: hairs.black,
      iris: irises.black,
      hairStyle: 'bald',
      beard: { kind: 'full' },
      shirt: [0.75, 0.75, 0.74],
    },
  ),
  someMan(
    'gabriel',
    ['dark-skin', 'glasses', 'beard', 'dark+glasses+beard'],
    { noseWidth: 1.25, noseProtrusion: 0.92, lipFullness: 1.35, faceWidth: 1.02, eyeDistance: 1.04 },
    {
      ...skins.deep,
      hair: hairs.black,
      iris: irises.black,
      hairStyle: 'cropped',
      glasses: darkRims,
      beard: { kind: 'full' },
      shirt: [0.3, 0.12, 0.14],
    },
  ),
  someMan(
    'haruna',
    ['dark-skin', 'glasses', 'beard', 'dark+glasses+beard'],
    {
      noseWidth: 1.3,
      noseLength: 1,
      noseBridge: -0.4,
      lipFullness: 1.3,
      faceLength: 0.97,
      cheeks: 0.3,
      faceWidth: 1.06,
    },
    {
      ...skins.dark,
      hair: hairs.black,
      iris: irises.brown,
      hairStyle: 'short',
      glasses: thinRims,
      beard: { kind: 'full' },
      shirt: [0.16, 0.34, 0.36],
    },
  ),
  someMan(
    'isaac',
    ['dark-skin', 'glasses', 'beard', 'dark+glasses+beard', 'older'],
    { noseWidth: 1.22, noseLength: 1.08, lipFullness: 1.2, faceLength: 1.06, jowls: 0.6, cheeks: -0.4 },
    {
      ...skins.dark,
      hair: hairs.grey,
      brows: hairs.grey,
      iris: irises.brown,
      hairStyle: 'cropped',
      glasses: hornRims,
      beard: { kind: 'full', colour: [0.4, 0.385, 0.37] },
      wrinkles: 0.8,
      shirt: [0.3, 0.3, 0.33],
    },
  ),
  someWoman(
    'jamila',
    ['head-covering'],
    { eyeWidth: 1.1, eyeOpening: 1.08, noseLength: 1.06, noseProtrusion: 1.06, noseBridge: 0.5, browThickness: 1 },
    {
      ...skins.olive,
      hair: hairs.darkBrown,
      iris: irises.brown,
      covering: { kind: 'scarf', colour: [0.3, 0.36, 0.5] },
      shirt: [0.22, 0.24, 0.3],
    },
  ),
  someWoman(
    'khadija',
    ['head-covering', 'dark-skin'],
    { noseWidth: 1.15, noseProtrusion: 0.92, lipFullness: 1.35, faceLength: 1.05, cheeks: -0.2 },
    {
      ...skins.dark,
      hair: hairs.black,
      iris: irises.black,
      covering: { kind: 'scarf', colour: [0.66, 0.34, 0.26] },
      shirt: [0.5, 0.26, 0.22],
    },
  ),
  someWoman(
    'lina',
    ['head-covering', 'glasses'],
    { faceWidth: 1.0, faceLength: 0.97, cheeks: 0.6, mouthWidth: 0.94, noseLength: 0.95 },
    {
      ...skins.tan,
      hair: hairs.black,
      iris: irises.brown,
      covering: { kind: 'scarf', colour: [0.72, 0.7, 0.66] },
      glasses: darkRims,
      shirt: [0.34, 0.3, 0.3],
    },
  ),
  someMan(
    'manpreet',
    ['head-covering', 'beard'],
    { noseLength: 1.1, noseProtrusion: 1.06, noseBridge: 0.5, eyeWidth: 1.06, faceLength: 1.04 },
    {
      ...skins.tan,
      hair: hairs.black,
      iris: irises.brown,
      covering: { kind: 'turban', colour: [0.16, 0.26, 0.52] },
      beard: { kind: 'full' },
      shirt: [0.7, 0.68, 0.6],
    },
  ),
  someMan(
    'nadir',
    ['head-covering', 'dark-skin', 'beard'],
    { noseWidth: 1.12, faceWidth: 0.96, faceLength: 1.08, cheeks: -0.5, eyeDistance: 0.97 },
    {
      ...skins.brown,
      hair: hairs.black,
      iris: irises.brown,
      covering: { kind: 'cap', colour: [0.2, 0.2, 0.22] },
      beard: { kind: 'stubble' },
      shirt: [0.24, 0.3, 0.2],
    },
  ),
  someWoman(
    'olga',
    ['older', 'light-skin'],
    {
      jowls: 0.9,
      lipFullness: 0.72,
      noseLength: 1.08,
      noseWidth: 1.02,
      eyeOpening: 0.84,
      lidHood: 0.4,
      cheeks: 0.3,
      browThickness: 0.6,
    },
    {
      ...skins.pale,
      hair: hairs.white,
      brows: hairs.grey,
      iris: irises.blue,
      hairStyle: 'short',
      wrinkles: 1,
      shirt: [0.36, 0.26, 0.44],
    },
  ),
  someMan(
    'pavel',
    ['older', 'light-skin', 'bald', 'glasses'],
    {
      jowls: 0.8,
      lipFullness: 0.75,
      noseLength: 1.14,
      noseWidth: 1.1,
      noseProtrusion: 1.05,
      eyeOpening: 0.86,
      lidHood: 0.5,
      headWidth: 1.03,
    },
    {
      ...skins.pale,
      hair: hairs.grey,
      brows: hairs.grey,
      iris: irises.grey,
      hairStyle: 'bald',
      glasses: hornRims,
      wrinkles: 0.95,
      shirt: [0.28, 0.34, 0.4],
    },
  ),
  someWoman(
    'qiong',
    ['older', 'narrow-eyes', 'hooded-eyes'],
    {
      jowls: 0.5,
      eyeOpening: 0.64,
      lidHood: 1,
      eyeDistance: 1.04,
      noseBridge: -0.7,
      noseProtrusion: 0.88,
      noseWidth: 1.06,
      faceWidth: 1.02,
      lipFullness: 0.85,
      cheeks: 0.2,
    },
    {
      ...skins.golden,
      hair: hairs.grey,
      brows: hairs.darkBrown,
      iris: irises.black,
      hairStyle: 'fringe',
      wrinkles: 0.8,
      shirt: [0.44, 0.16, 0.2],
    },
  ),
  someMan(
    'rajesh',
    ['dark-skin', 'glasses', 'older'],
    { noseLength: 1.1, noseWidth: 1.12, noseBridge: 0.3, cheeks: 0.5, jowls: 0.5, faceWidth: 1.05, faceLength: 0.95 },
    {
      ...skins.brown,
      hair: hairs.grey,
      brows: hairs.black,
      iris: irises.black,
      glasses: darkRims,
      beard: { kind: 'moustache', colour: hairs.grey },
      wrinkles: 0.6,
      shirt: [0.62, 0.62, 0.66],
    },
  ),
  someWoman(
    'sofia',
    ['long-hair'],
    {
      faceWidth: 0.93,
      faceLength: 1.06,
      eyeDistance: 0.96,
      noseLength: 1.08,
      noseProtrusion: 1.01,
      noseBridge: 0.7,
      cheeks: -0.4,
    },
    { ...skins.olive, hair: hairs.darkBrown, iris: irises.hazel, hairStyle: 'long', shirt: [0.12, 0.34, 0.32] },
  ),
  someMan(
    'tomas',
    ['light-skin'],
    {
      faceWidth: 1.08,
      jawWidth: 1.14,
      chinWidth: 1.2,
      faceLength: 0.98,
      cheeks: 0.5,
      noseWidth: 1.08,
      noseLength: 0.94,
      eyeDistance: 0.98,
    },
    { ...skins.fair, hair: hairs.blond, iris: irises.blue, shirt: [0.24, 0.28, 0.34] },
  ),
  someWoman(
    'uma',
    ['dark-skin', 'long-hair', 'glasses'],
    { eyeWidth: 1.12, eyeOpening: 1.1, lipFullness: 1.25, noseWidth: 1.04, faceLength: 0.98 },
    {
      ...skins.brown,
      hair: hairs.black,
      iris: irises.black,
      hairStyle: 'long',
      glasses: thinRims,
      shirt: [0.55, 0.2, 0.34],
    },
  ),
  someMan(
    'viktor',
    ['light-skin', 'hooded-eyes'],
    {
      lidHood: 0.9,
      eyeOpening: 0.78,
      browHeight: -0.9,
      browThickness: 1.4,
      noseProtrusion: 1.09,
      noseBridge: 0.5,
      noseLength: 1.06,
      faceLength: 1.07,
      chinWidth: 1.15,
    },
    {
      ...skins.pale,
      hair: hairs.darkBrown,
      iris: irises.grey,
      hairStyle: 'cropped',
      beard: { kind: 'stubble' },
      shirt: [0.2, 0.2, 0.22],
    },
  ),
  someWoman(
    'wanjiru',
    ['dark-skin'],
    {
      noseWidth: 1.22,
      noseProtrusion: 0.9,
      lipFullness: 1.45,
      mouthWidth: 1.06,
      faceWidth: 0.98,
      headWidth: 1,
      cheeks: 0.1,
      faceLength: 1.02,
    },
    { ...skins.deep, hair: hairs.black, iris: irises.black, hairStyle: 'cropped', shirt: [0.7, 0.36, 0.14] },
  ),
  someMan(
    'xiang',
    ['narrow-eyes'],
    {
      eyeOpening: 0.6,
      lidHood: 0.3,
      eyeSlant: 0.8,
      eyeWidth: 1.04,
      noseBridge: -0.5,
      noseProtrusion: 0.92,
      faceWidth: 0.98,
      faceLength: 1.06,
      cheeks: -0.4,
    },
    { ...skins.golden, hair: hairs.black, iris: irises.black, hairStyle: 'short', shirt: [0.16, 0.24, 0.4] },
  ),
  someWoman(
    'yara',
    ['afro'],
    { noseWidth: 1.1, lipFullness: 1.3, cheeks: 0.2, eyeDistance: 1.05, faceLength: 0.95 },
    { ...skins.tan, hair: hairs.darkBrown, iris: irises.hazel, hairStyle: 'afro', shirt: [0.66, 0.66, 0.62] },
  ),
  someMan(
    'zoran',
    ['bald', 'beard', 'glasses'],
    {
      faceWidth: 1.04,
      headWidth: 1.04,
      noseLength: 1.12,
      noseProtrusion: 1.02,
      noseWidth: 1.08,
      cheeks: 0.2,
      eyeDistance: 0.98,
    },
    {
      ...skins.olive,
      hair: hairs.darkBrown,
      iris: irises.hazel,
      hairStyle: 'bald',
      glasses: hornRims,
      beard: { kind: 'full' },
      shirt: [0.14, 0.2, 0.3],
    },
  ),
  someWoman(
    'amira',
    ['head-covering', 'dark-skin', 'glasses'],
    { eyeWidth: 1.06, noseWidth: 1.1, lipFullness: 1.3, cheeks: 0.3 },
    {
      ...skins.deep,
      hair: hairs.black,
      iris: irises.black,
      covering: { kind: 'scarf', colour: [0.5, 0.48, 0.16] },
      glasses: thinRims,
      shirt: [0.3, 0.28, 0.12],
    },
  ),
  someMan(
    'bruno',
    ['beard'],
    { mouthWidth: 1.1, jawWidth: 1.1, chinWidth: 1.15, noseWidth: 1.12, browThickness: 1.5, eyeDistance: 0.97 },
    { ...skins.tan, hair: hairs.black, iris: irises.hazel, beard: { kind: 'stubble' }, shirt: [0.5, 0.5, 0.46] },
  ),
  someMan(
    'cheng',
    ['hooded-eyes', 'glasses', 'narrow-eyes', 'older'],
    {
      eyeOpening: 0.6,
      lidHood: 0.9,
      jowls: 0.7,
      noseBridge: -0.6,
      noseWidth: 1.14,
      noseProtrusion: 0.9,
      cheeks: 0.5,
      faceWidth: 1.07,
    },
    {
      ...skins.tan,
      hair: hairs.grey,
      brows: hairs.black,
      iris: irises.black,
      glasses: darkRims,
      wrinkles: 0.7,
      shirt: [0.24, 0.3, 0.44],
    },
  ),
  someMan(
    'dawit',
    ['dark-skin', 'afro', 'beard'],
    {
      noseWidth: 1.02,
      noseLength: 1.1,
      noseProtrusion: 1.02,
      noseBridge: 0.3,
      lipFullness: 1.2,
      faceWidth: 0.94,
      faceLength: 1.08,
      cheeks: -0.6,
    },
    {
      ...skins.dark,
      hair: hairs.black,
      iris: irises.black,
      hairStyle: 'afro',
      beard: { kind: 'moustache' },
      shirt: [0.6, 0.56, 0.3],
    },
  ),
];

/** Somebody of the list, with what differs: a pose, an expression, sometimes a look. @throws Error when nobody goes by that id */
export function personCalled(id: string, { shape, appearance, ...changes }: PersonChanges = {}): Person {
  const named = people.find((each) => each.id === id);
  if (!named) throw new Error(`nobody is called ${id}`);
  return person({
    ...changes,
    shape: { ...named.shape, ...shape },
    appearance: { ...named.appearance, ...appearance },
  });
}
