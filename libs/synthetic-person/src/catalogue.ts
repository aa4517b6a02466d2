import { person, type Person, type PersonChanges } from './person/person';
import { truthOf, type Truth } from './truth';

/** The drawn frames that are committed. Append, never insert: the place in this list seeds a frame's grain. */
const drawn = {
  neutral: {},
  'turned-left-6': { pose: { yaw: -6 } },
  'turned-left-12': { pose: { yaw: -12 } },
  'turned-left-18': { pose: { yaw: -18 } },
  'turned-left-24': { pose: { yaw: -24 } },
  'turned-right-6': { pose: { yaw: 6 } },
  'turned-right-12': { pose: { yaw: 12 } },
  'turned-right-18': { pose: { yaw: 18 } },
  'turned-right-24': { pose: { yaw: 24 } },
  'turned-left-18-up': { pose: { yaw: -18, pitch: 6 } },
  'turned-left-18-down': { pose: { yaw: -18, pitch: -6 } },
  'turned-right-18-up': { pose: { yaw: 18, pitch: 6 } },
  'turned-right-18-down': { pose: { yaw: 18, pitch: -6 } },
  smile: { expression: { smile: 1, mouthOpen: 0.8 } },
  'eyes-closed': { expression: { lidsClosed: 1 } },
  'eyes-closed-smile': { expression: { lidsClosed: 1, smile: 1, mouthOpen: 0.8 } },
  'looking-left': { expression: { gazeX: -1 } },
  'looking-left-smile': { expression: { gazeX: -1, smile: 1, mouthOpen: 0.8 } },
  'looking-right': { expression: { gazeX: 1 } },
  'looking-right-smile': { expression: { gazeX: 1, smile: 1, mouthOpen: 0.8 } },
  /** Somebody else. */
  guest: {
    appearance: {
      skin: [0.5, 0.33, 0.25],
      hair: [0.07, 0.05, 0.05],
      iris: [0.16, 0.1, 0.07],
      lips: [0.48, 0.24, 0.22],
      shirt: [0.42, 0.14, 0.16],
    },
  },
  'empty-room': null,
  'turned-left-9': { pose: { yaw: -9 } },
  'turned-right-9': { pose: { yaw: 9 } },
  'turned-left-24-up': { pose: { yaw: -24, pitch: 6 } },
  'turned-left-24-down': { pose: { yaw: -24, pitch: -6 } },
  'turned-right-24-up': { pose: { yaw: 24, pitch: 6 } },
  'turned-right-24-down': { pose: { yaw: 24, pitch: -6 } },
  'turned-up-11': { pose: { pitch: 11 } },
  'turned-down-11': { pose: { pitch: -11 } },
} as const satisfies Record<string, PersonChanges | null>;

export type FrameName = keyof typeof drawn;

/** One committed frame: 480 × 480, as the named picture shows it; left is the left of the picture. */
export interface DrawnFrame {
  readonly name: FrameName;
  /** File name in the lib's `frames` folder. */
  readonly file: string;
  readonly grainSeed: number;
  /** Absent in an empty room. */
  readonly person?: Person;
  readonly truth?: Truth;
}

export const frameNames = Object.keys(drawn) as readonly FrameName[];

export function drawnFrame(name: FrameName): DrawnFrame {
  const changes: PersonChanges | null = drawn[name];
  const frame = { name, file: `${name}.jpg`, grainSeed: frameNames.indexOf(name) + 1 };
  if (changes === null) return frame;
  const who = person(changes);
  return { ...frame, person: who, truth: truthOf(who) };
}
