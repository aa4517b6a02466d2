import type { LightName } from '@liveness/synthetic-person';
import { people } from '../people/people';
import { strangers } from '../people/strangers';
import type { LitPlace } from './draw-lit-views';
import type { Hold } from './lit-instruments';
import { litInstruments } from './lit-instruments';

/** Views to be drawn: a head, or what is held before the camera in some holds. */
export interface LitRequest extends LitPlace {
  readonly kind: string;
  readonly holds?: readonly Hold[];
}

/** Lights of rooms in which people are. Of the last three nothing is promised: there LIGHT often cannot judge. */
const rooms = ['usual', 'even', 'above', 'warm', 'left', 'screen', 'back'] as const satisfies readonly LightName[];
const plain = rooms.slice(0, 4);

const kinds = Object.keys(litInstruments);
const roomOf = (list: readonly LightName[], place: number) => list[place % list.length] as LightName;

/** The people on whom limits are chosen: everybody in two lights, every fifth person's prints and displays. */
const chosen = people.flatMap(({ id }, index): LitRequest[] => [
  { kind: 'head', person: id, device: 'phone', light: roomOf(rooms, index) },
  { kind: 'head', person: id, device: 'laptop', light: roomOf(rooms, index + 3) },
  ...(index % 5 === 0
    ? kinds.map((kind): LitRequest => ({ kind, person: id, device: 'phone', light: roomOf(plain, index / 5) }))
    : []),
]);

/** The people on whom nothing is chosen: everybody in four lights, and prints of two. */
const unseen = [
  ...strangers.flatMap(({ id }, index): LitRequest[] => [
    { kind: 'head', person: id, device: 'phone', light: roomOf(plain, index + Math.floor(index / 4)) },
    { kind: 'head', person: id, device: 'laptop', light: roomOf(plain, index + Math.floor(index / 4) + 2) },
    { kind: 'head', person: id, device: 'phone', light: 'screen' },
    { kind: 'head', person: id, device: index % 4 < 2 ? 'phone' : 'laptop', light: index % 2 ? 'left' : 'back' },
  ]),
  ...strangers
    .filter((_, index) => index % 4 === 0)
    .slice(0, 2)
    .flatMap(({ id }, index) =>
      kinds
        .filter((kind) => /^(flat|bent)/.test(kind))
        .map((kind): LitRequest => ({ kind, person: id, device: 'phone', light: roomOf(plain, index) })),
    ),
];

/** Holds among which an attacker looks for the best. */
const searched = [-20, 0, 20].flatMap((yaw) =>
  [-12, 12].flatMap((pitch) => [0.5, 1].map((size): Hold => ({ yaw, pitch, roll: 0, size }))),
);

/** What an attacker may hold who looks for the best hold, size and light. */
export const searchedInstruments = [
  'flat',
  'bent-vertical-0.5',
  'bent-vertical-0.9',
  'bent-horizontal-0.7',
  'display-tablet-dim',
  'display-phone-dim',
  'relief-mask',
] as const;

const held = searchedInstruments.flatMap((kind) =>
  (['usual', 'left'] as const).map((light): LitRequest => ({
    kind,
    person: 'ada',
    device: 'phone',
    light,
    holds: searched,
  })),
);

/** The sets of views, by the file that has them. */
export const litSets = { 'lit-views': chosen, 'lit-strangers': unseen, 'lit-holds': held } as const;
