import type { Face, Observation } from '@liveness/domain';
import { drawnFrame, person, seenFace } from '@liveness/synthetic-person';
import type { PlacedShot } from '@liveness/synthetic-person';
import type { SeededRandom } from '../seeded-random';
import type { Moment } from './moment';

/** Standard deviations of an analyser's measurements: in picture sizes, in degrees, of a confidence. */
const noise = { position: 0.0008, box: 0.0025, degrees: 0.9, confidence: 1.2 } as const;

/** Two people who share a camera are a quarter of the usual shot beside its middle. */
const asideInShot = 120;

const guest = drawnFrame('guest').person ?? person();

/** Returns an analyser's observation of a moment, with an analyser's usual noise. */
export function observe(
  { person: who, shot, isAccompanied, confidence, reported }: Moment,
  random: SeededRandom,
): Observation {
  if (!who) return { faces: [] };
  if (!isAccompanied) {
    const { rotation, ...face } = seenFace(who, shot);
    return { faces: [measured({ ...face, rotation: { ...rotation, ...reported } }, random, confidence)] };
  }
  return {
    faces: [
      measured(seenFace(who, movedAside(shot, -1)), random, confidence),
      measured(seenFace(guest, movedAside(shot, 1)), random),
    ],
  };
}

function movedAside(shot: PlacedShot, side: -1 | 1): PlacedShot {
  return { ...shot, dx: shot.dx + side * asideInShot * shot.scale };
}

function measured(
  { box, landmarks, rotation = {}, eyesOpen, mouthOpen, smiling, quality, confidence = 99.9 }: Face,
  random: SeededRandom,
  atMost = 100,
): Face {
  const position = (value: number, deviation: number) => rounded(value + random.normal(deviation), 5);
  const degrees = (value = 0) => rounded(value + random.normal(noise.degrees), 3);
  const sure = (value: number) => rounded(Math.min(99.99, value - Math.abs(random.normal(noise.confidence))), 3);
  return {
    confidence: sure(Math.min(confidence, atMost)),
    ...(box && {
      box: {
        left: position(box.left, noise.box),
        top: position(box.top, noise.box),
        width: position(box.width, noise.box),
        height: position(box.height, noise.box),
      },
    }),
    landmarks: landmarks.map(({ type, x, y }) => ({
      type,
      x: position(x, noise.position),
      y: position(y, noise.position),
    })),
    rotation: { roll: degrees(rotation.roll), yaw: degrees(rotation.yaw), pitch: degrees(rotation.pitch) },
    ...(eyesOpen && { eyesOpen: { value: eyesOpen.value, confidence: sure(eyesOpen.confidence) } }),
    ...(mouthOpen && { mouthOpen: { value: mouthOpen.value, confidence: sure(mouthOpen.confidence) } }),
    ...(smiling && { smiling: { value: smiling.value, confidence: sure(smiling.confidence) } }),
    // Nothing covers the faces that are drawn.
    occluded: { value: false, confidence: sure(98) },
    sunglasses: { value: false, confidence: sure(99) },
    ...(quality && {
      quality: {
        brightness: rounded(quality.brightness + random.normal(6), 2),
        sharpness: rounded(quality.sharpness + random.normal(5), 2),
      },
    }),
  };
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits + 0;
}
