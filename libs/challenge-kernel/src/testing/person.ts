import type { Face, ImageSize, Landmark } from '@liveness/domain';
import { headModel } from './head-model';

/** How a person holds the head, in pixels of the image and degrees. */
export interface Posture {
  readonly image: ImageSize;
  /** Middle of the head. */
  readonly centre: { readonly x: number; readonly y: number };
  /** Width of the head; its box is a third higher than wide. */
  readonly width: number;
  readonly yawDegrees?: number;
  readonly pitchDegrees?: number;
}

/** What an analyser sees of a person: a face with thirty landmarks, eyes open, mouth closed. For specs and benches. */
export function seePerson({ image, centre, width, yawDegrees = 0, pitchDegrees = 0 }: Posture): Face {
  const yaw = (yawDegrees * Math.PI) / 180;
  const pitch = (pitchDegrees * Math.PI) / 180;
  const landmarks = headModel.map(({ type, x, y, z }): Landmark => {
    const across = x * Math.cos(yaw) + z * Math.sin(yaw);
    const depth = z * Math.cos(yaw) - x * Math.sin(yaw);
    const down = y * Math.cos(pitch) - depth * Math.sin(pitch);
    return {
      type,
      x: (centre.x + (across * width) / 2) / image.width,
      y: (centre.y + (down * width) / 2) / image.height,
    };
  });
  const height = (width * 4) / 3;
  return {
    confidence: 99.9,
    box: {
      left: (centre.x - width / 2) / image.width,
      top: (centre.y - height / 2) / image.height,
      width: width / image.width,
      height: height / image.height,
    },
    landmarks,
    rotation: { roll: 0, yaw: yawDegrees, pitch: pitchDegrees },
    eyesOpen: { value: true, confidence: 99 },
    mouthOpen: { value: false, confidence: 99 },
    smiling: { value: false, confidence: 99 },
    occluded: { value: false, confidence: 99 },
    sunglasses: { value: false, confidence: 99 },
    quality: { brightness: 80, sharpness: 90 },
  };
}
