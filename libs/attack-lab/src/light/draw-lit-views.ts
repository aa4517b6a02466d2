import type { Face } from '@liveness/domain';
import type { HeadPose, LightLayers, LightName } from '@liveness/synthetic-person';
import { developLayers, encodeJpeg, lightLayers, lights, person, screenAt } from '@liveness/synthetic-person';
import type { ServerDetector } from '../detectors/server-detector';
import { personOf } from '../people/people';
import { halvedColour } from '../picture/halved-colour';
import { studioFor } from '../rendering/studio';
import { seeded } from '../random';
import { withNoise } from '../view/detector-noise';
import { litInstrument } from './lit-instrument';
import { type Hold, litInstruments } from './lit-instruments';
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
/** How an attacker's hand holds an instrument who does not look for the best. */
const holds: readonly Hold[] = [
  { yaw: 0, pitch: 0, roll: 0, size: 1 },
  { yaw: 5, pitch: -3, roll: 1, size: 1 },
];
/** Views of one picture, each as the analyser would see it once more; of each of many holds fewer. */
const seenTimes = 3;
const seenTimesOfHolds = 2;

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

/** Draws an instrument that shows a person, in each hold. */
export function drawInstrument(
  kind: string,
  place: LitPlace,
  detect: ServerDetector,
  held: readonly Hold[] = holds,
): readonly LitView[] {
  const shot = shots[place.device];
  const make = litInstruments[kind];
  if (!make) throw new Error(`there is no instrument ${kind}`);
  const photo = studioFor({ species: kind, person: place.person, condition: place.light, parameters: {} }).photoOf(
    place.person,
  );
  return held.flatMap((hold) => {
    const layers = litInstrument(
      { ...make(hold, shot.distance), photo },
      { shot, light: lights[place.light], screen: screenAt(shot.distance, place.device), room: [0.6, 0.6, 0.58] },
    );
    return viewsOf(kind, place, layers, detect, hold, held === holds ? seenTimes : seenTimesOfHolds);
  });
}

function viewsOf(
  kind: string,
  { person: id, device, light }: LitPlace,
  layers: LightLayers,
  detect: ServerDetector,
  pose: HeadPose & Partial<Hold>,
  times = seenTimes,
): readonly LitView[] {
  const face = seenIn(layers, detect);
  if (!face) return [];
  const random = seeded(`${kind} ${id} ${device} ${light} ${pose.yaw}`);
  return Array.from({ length: times }, (_, time) => {
    const server = { faces: [face] };
    const seen =
      time === 0 ? face : (withNoise({ image: layers, server, browser: [] }, random).server.faces[0] ?? face);
    const { yaw, pitch, size } = pose;
    return {
      kind,
      person: id,
      device,
      light,
      ...(size !== undefined && { hold: { yaw, pitch, size } }),
      regions: regionLayers(layers, seen),
    };
  });
}

/** The only face that the server's analyser sees in the dark frame. */
function seenIn(layers: LightLayers, detect: ServerDetector): Face | undefined {
  const picture = developLayers(layers, { screen: [0, 0, 0], exposeTo: 0.2, noise: 2 });
  const { faces } = detect(encodeJpeg(halvedColour(picture), 90));
  return faces.length === 1 ? faces[0] : undefined;
}
