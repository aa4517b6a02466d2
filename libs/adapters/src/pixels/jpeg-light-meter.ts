import { faceLight } from '@liveness/face-light';
import type { LightMeter } from '@liveness/use-cases';

/** Measures light in this process, by decoding the frame's pixels: 25 ms and 7 MB for 640 × 480. */
export const jpegLightMeter: LightMeter = { measure: faceLight };
