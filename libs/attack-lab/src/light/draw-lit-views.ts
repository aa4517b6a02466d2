import type { Face } from '@liveness/domain';
import type { HeadPose, LightLayers, LightName } from '@liveness/synthetic-person';
import { developLayers, encodeJpeg, lightLayers, lights, person, screenAt } from '@liveness/synthetic-person';
import type { ServerDetector } from '../detectors/server-detector';
import { personOf } from '../people/people';
import { halvedColour } from '../picture/halved-colour';
import { type Surface, bentSheet, flatSheet } from '../picture/surface';
import { studioFor } from '../rendering/studio';
import { seeded } from '../random';
import { withNoise } from '../view/detector-noise';
import type { LitInstrument } from './lit-instrument';
import { litInstrument } from './lit-instrument';
import type { LitView } from './lit-view';
import { regionLayers } from './region-layers';

/** Before which screen, and in which light of the room, somebody or something is. */
export interface LitPlace {
  readonly person: string;
  readonly device: 'phone' | 'laptop';
  readonly light: LightName;
}

/** Nobody holds still: how the head is held from frame to frame. */
const poses: readonly HeadPose[] = [
  { yaw: 0, pitch: 0, roll: 0 },
  { yaw: 4, pitch: 2, roll: 1 },
  { yaw: -5, pitch: -3, roll: -2 },
];
/** How an attacker's hand holds an instrument. */
const holds: readonly HeadPose[] = [
  { yaw: 0, pitch: 0, roll: 0 },
  { yaw: 5, pitch: -3, roll: 1 },
];
/** Views of one picture, each as the analyser would see it once more. */
const seenTimes = 3;
/** Width of a face in tenths of a metre. */
const faceWidth = 1.36;

const shots = {
  phone: { width: 480, height: 480, faceWidth: 170, distance: 5.2 },
  laptop: { width: 480, height: 480, faceWidth: 140, distance: 6.5 },
} as const;

/** Draws a living person before a screen; empty where the analyser sees no face. */
export function drawHead(place: LitPlace, detect: ServerDetector): readonly LitView[] {
  const shot = shots[place.device];
  return poses.flatMap((pose) => {
    const who = person({ ...personOf(place.person).look, pose });
    const layers = lightLayers(who, {
      shot,
      light: lights[place.light],
      screen: screenAt(shot.distance, place.device),
    });
    return viewsOf('head', place, layers, detect, pose);
  });
}

/** Names of what may be held before a camera. */
export const litInstruments: Readonly<
  Record<string, (pose: HeadPose, distance: number) => Pick<LitInstrument, 'surface' | 'answer'>>
> = {
  flat: (pose, distance) => ({
    surface: flatSheet({ ...pose, at: [0, 0, -away(distance)] }),
    answer: { kind: 'paper' },
  }),
  ...Object.fromEntries(
    (['vertical', 'horizontal'] as const).flatMap((axis) =>
      [0.5, 0.7, 0.9, 1.2].map((radius) => [
        `bent-${axis}-${radius}`,
        (pose: HeadPose, distance: number) => ({
          surface: bentSheet({ ...pose, at: [0, 0, -away(distance)] }, axis, radius),
          answer: { kind: 'paper' } as const,
        }),
      ]),
    ),
  ),
  'display-tablet': (pose, distance) => displayAt(flatSheet({ ...pose, at: [0, 0, -away(distance)] }), pose),
};

/** Draws an instrument that shows a person. */
export function drawInstrument(kind: string, place: LitPlace, detect: ServerDetector): readonly LitView[] {
  const shot = shots[place.device];
  const make = litInstruments[kind];
  if (!make) throw new Error(`there is no instrument ${kind}`);
  const photo = studioFor({ species: kind, person: place.person, condition: place.light, parameters: {} }).photoOf(
    place.person,
  );
  return holds.flatMap((pose) => {
    const layers = litInstrument(
      { ...make(pose, shot.distance), photo, half: { x: 1.25, y: 1.3 } },
      { shot, light: lights[place.light], screen: screenAt(shot.distance, place.device), room: [0.6, 0.6, 0.58] },
    );
    return viewsOf(kind, place, layers, detect, pose);
  });
}

/** An instrument is held about where the face would be, a little before the middle of the head. */
function away(distance: number): number {
  return (distance - 0.6) / faceWidth;
}

/** A display of 250 nit in a room of 100 lux is eight times as bright as white paper there; its glass mirrors 4 % of the screen, in half its size. */
function displayAt(surface: Surface, { yaw, pitch }: HeadPose): Pick<LitInstrument, 'surface' | 'answer'> {
  const aside = (degrees: number) => 2 * Math.tan((degrees * Math.PI) / 180);
  return {
    surface,
    answer: {
      kind: 'display',
      white: 8,
      mirrored: { x: aside(yaw), y: -0.28 + aside(pitch), halfX: 0.12, halfY: 0.27, share: 1.9 },
    },
  };
}

function viewsOf(
  kind: string,
  { person: id, device, light }: LitPlace,
  layers: LightLayers,
  detect: ServerDetector,
  pose: HeadPose,
): readonly LitView[] {
  const face = seenIn(layers, detect);
  if (!face) return [];
  const random = seeded(`${kind} ${id} ${device} ${light} ${pose.yaw}`);
  return Array.from({ length: seenTimes }, (_, time) => {
    const server = { faces: [face] };
    const seen =
      time === 0 ? face : (withNoise({ image: layers, server, browser: [] }, random).server.faces[0] ?? face);
    return { kind, person: id, device, light, regions: regionLayers(layers, seen) };
  });
}

/** The only face that the server's analyser sees in the dark frame. */
function seenIn(layers: LightLayers, detect: ServerDetector): Face | undefined {
  const picture = developLayers(layers, { screen: [0, 0, 0], exposeTo: 0.2, noise: 2 });
  const { faces } = detect(encodeJpeg(halvedColour(picture), 90));
  return faces.length === 1 ? faces[0] : undefined;
}
