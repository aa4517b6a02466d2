import { type Glow, type LightParams, dark } from '@liveness/challenge-light';
import type { FaceLight, LightRegion, RegionLight } from '@liveness/domain';
import { type RandomNumber, between, normal, pickOf } from '../random';
import type { Shows } from './light-attempt';
import { lightTask } from './light-task';
import { type LitConditions, type Tint, litFrame } from './lit-frame';
import type { LitScenery } from './lit-view';

/** What an attacker has for one attempt. */
export interface LightMeans {
  /** What is shown: an instrument where the attack has one, else a living person who was filmed. */
  readonly scenery: LitScenery;
  readonly conditions: LitConditions;
  readonly random: RandomNumber;
}

/** A way to attack LIGHT. */
export interface LightAttack {
  readonly name: string;
  /** Of which views it is made. */
  readonly kind: string;
  shows(means: LightMeans): Shows;
}

const bent = ['vertical', 'horizontal'].flatMap((axis) =>
  ['0.5', '0.7', '0.9', '1.2'].map((radius) => `${axis} ${radius}`),
);

export const lightAttacks: readonly LightAttack[] = [
  held('flat-print', 'flat'),
  ...bent.map((bend) => held(`bent-print ${bend}`, `bent-${bend.replace(' ', '-')}`)),
  ...['tablet', 'tablet-dim', 'phone', 'phone-dim'].map((device) => held(`screen-${device}`, `display-${device}`)),
  held('relief-nose', 'relief-nose'),
  held('relief-mask', 'relief-mask'),
  { name: 'recording', kind: 'head', shows: recorded(1, ({ at }, step) => step - at) },
  { name: 'recording-cut', kind: 'head', shows: recorded(1, ({ glow }, _step, told) => distance(glow, told)) },
  {
    name: 'recording-cut-noisy',
    kind: 'head',
    shows: withNoise(recorded(1, ({ glow }, _step, told) => distance(glow, told))),
  },
  { name: 'recording-pieces', kind: 'head', shows: recorded(5, ({ glow }, _step, told) => distance(glow, told)) },
  { name: 'recording-blended', kind: 'head', shows: blended },
  tinted('puppet', () => (_region, light) => light),
  tinted(
    'puppet-tinted-evenly',
    ({ strength }, glow) =>
      (_region, light) =>
        under(light, glow, strength),
  ),
  tinted(
    'puppet-tinted-face',
    ({ strength }, glow) =>
      (region, light) =>
        region === 'background' ? light : under(light, glow, strength),
  ),
  tinted('puppet-tinted-late', ({ strength, random }, glow, before) => {
    // Half a second late: the page takes its frame 300 to 700 ms after it shows a colour.
    const shown = between(random, 300, 700) < 500 ? before : glow;
    return (region, light) => (region === 'background' ? light : under(light, shown, strength));
  }),
  held('puppet-relit', 'head'),
];

/** What is there before the camera and answers the screen by itself. */
function held(name: string, kind: string): LightAttack {
  return {
    name,
    kind,
    shows:
      ({ scenery, conditions, random }) =>
      (glow) =>
        litFrame(pickOf(random, scenery), glow, conditions, random),
  };
}

interface RecordedFrame {
  readonly glow: Glow;
  readonly at: number;
}

/** Frames of earlier genuine attempts at other tasks: of all frames under a colour, the one that is nearest by `away` is sent. */
function recorded(
  recordings: number,
  away: (frame: RecordedFrame, step: number, told: Glow) => number,
): LightAttack['shows'] {
  return (means) => {
    const frames = framesOf(recordings, means);
    return (told, step) => {
      const ranked = frames.map((frame) => ({ ...frame, apart: Math.abs(away(frame, step, told)) }));
      return ranked.reduce((best, frame) => (frame.apart < best.apart ? frame : best)).light;
    };
  };
}

/** Standard deviation of what a program adds to the tip of the nose and takes from the cheeks, as a share of their light: more would not be put down to noise. */
const addedNoise = 0.01;

/** Adds noise between tip and cheeks, so that more counts as noise than the camera made. The front of the face, their mean, stays as it is. */
function withNoise(shows: LightAttack['shows']): LightAttack['shows'] {
  return (means) => {
    const shown = shows(means);
    return (told, step) => {
      const light = shown(told, step);
      const added = () => addedNoise * normal(means.random);
      const noise = { red: added(), green: added(), blue: added() };
      const changed = (region: LightRegion, sign: 1 | -1) => {
        const seen = light[region];
        if (!seen) return {};
        const of = (colour: keyof Glow) => seen[colour] * Math.exp(sign * noise[colour]);
        return { [region]: { ...seen, red: of('red'), green: of('green'), blue: of('blue') } };
      };
      return { ...light, ...changed('nose', 1), ...changed('cheekLeft', -1), ...changed('cheekRight', -1) };
    };
  };
}

/** The frames of one recording, two of which a program mixes so that their colours come nearest to the one told: light adds up. */
function blended(means: LightMeans): Shows {
  const frames = framesOf(1, means);
  const mixtures = frames.flatMap((one, index) =>
    frames.slice(index + 1).flatMap((other) => mixtureShares.map((share) => ({ one, other, share }))),
  );
  return (told) => {
    const ranked = mixtures.map((mixture) => {
      const { one, other, share } = mixture;
      const mixed = (colour: keyof Glow) => one.glow[colour] + (other.glow[colour] - one.glow[colour]) * share;
      const glow = { red: mixed('red'), green: mixed('green'), blue: mixed('blue') };
      return { ...mixture, apart: distance(glow, told) };
    });
    const { one, other, share } = ranked.reduce((best, each) => (each.apart < best.apart ? each : best));
    return mixedLight(one.light, other.light, share);
  };
}

const mixtureShares = Array.from({ length: 11 }, (_, tenths) => tenths / 10);

function mixedLight(one: FaceLight, other: FaceLight, share: number): FaceLight {
  return Object.fromEntries(
    Object.entries(one).flatMap(([region, light]) => {
      const second = other[region as LightRegion];
      if (!second) return [];
      const mixed = (of: keyof RegionLight) => light[of] + (second[of] - light[of]) * share;
      return [
        [region, { red: mixed('red'), green: mixed('green'), blue: mixed('blue'), clipped: mixed('clipped') }] as const,
      ];
    }),
  );
}

function framesOf(recordings: number, { scenery, conditions, random }: LightMeans) {
  return Array.from({ length: recordings }, () => otherColours(random)).flatMap((colours) =>
    [dark, ...colours].map((glow, at) => ({
      glow,
      at,
      light: litFrame(pickOf(random, scenery), glow, conditions, random),
    })),
  );
}

function otherColours(random: RandomNumber): LightParams['sequences'][number] {
  return lightTask('strict', String(random())).params.sequences[0] ?? [];
}

function distance(one: Glow, other: Glow): number {
  return Math.hypot(one.red - other.red, one.green - other.green, one.blue - other.blue);
}

interface Tinting {
  readonly strength: number;
  readonly random: RandomNumber;
}

/** A picture made by a program, without the screen's light, whose colours are changed afterwards. */
function tinted(name: string, tint: (tinting: Tinting, glow: Glow, before: Glow) => Tint): LightAttack {
  return {
    name,
    kind: 'head',
    shows({ scenery, conditions, random }) {
      const strength = between(random, 0.3, 0.8);
      let before = dark;
      return (glow) => {
        const light = litFrame(
          pickOf(random, scenery),
          dark,
          conditions,
          random,
          tint({ strength, random }, glow, before),
        );
        before = glow;
        return light;
      };
    },
  };
}

function under([red, green, blue]: readonly [number, number, number], glow: Glow, strength: number) {
  return [
    red * (1 + strength * glow.red),
    green * (1 + strength * glow.green),
    blue * (1 + strength * glow.blue),
  ] as const;
}
