import { segment } from '@liveness/jpeg/testing';
import type { Face, ImageSize, Observation } from '@liveness/domain';

const tableMarker = 0xdb;
const scanMarker = 0xda;

/**
 * Returns bytes with the structure of a JPEG: headers, one scan, an end. Instead of pixels it contains, as text, what
 * an analyser should see in it; text has no byte FF.
 */
export function jpegShowing(
  observation: Observation,
  { width, height }: ImageSize = { width: 640, height: 480 },
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(tableMarker, new Array<number>(65).fill(1)),
    ...segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    ...segment(scanMarker, [1, 1, 0, 0, 63, 0]),
    ...Buffer.from(JSON.stringify(observation)),
    ...[0xff, 0xd9],
  ]);
}

/** Returns the observation that `jpegShowing` was given. */
export function observationIn(jpeg: Uint8Array): Observation {
  const scan = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === scanMarker);
  return JSON.parse(Buffer.from(jpeg.subarray(scan + 10, jpeg.lastIndexOf(0xff))).toString()) as Observation;
}

/** Returns this many faces, each with a landmark that is easy to find where it must not appear. */
export function faces(count: number): Observation {
  return {
    faces: Array.from({ length: count }, () => ({ landmarks: [{ type: 'nose', x: 0.123456789, y: 0.987654321 }] })),
  };
}

/** A face that a reference image may show: straight, uncovered, bright, sharp, eyes open and 128 pixels apart. */
export const clearFace: Face = {
  confidence: 99.9,
  box: { left: 0.3, top: 0.2, width: 0.4, height: 0.6 },
  landmarks: [
    { type: 'eyeLeft', x: 0.4, y: 0.4 },
    { type: 'eyeRight', x: 0.6, y: 0.4 },
  ],
  rotation: { yaw: 0, pitch: 0, roll: 0 },
  eyesOpen: { value: true, confidence: 99 },
  mouthOpen: { value: false, confidence: 99 },
  smiling: { value: false, confidence: 99 },
  occluded: { value: false, confidence: 99 },
  sunglasses: { value: false, confidence: 99 },
  quality: { brightness: 60, sharpness: 70 },
};
