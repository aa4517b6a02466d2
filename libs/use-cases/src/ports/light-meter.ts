import type { Face, FaceLight } from '@liveness/domain';

/** Measures the light of a face and of what is around it, from the pixels of a frame. */
export interface LightMeter {
  /** Pictures of more pixels are not measured. */
  readonly mostPixels: number;
  /**
   * @returns the mean light of the regions that are in the picture; undefined if it cannot be measured: the JPEG cannot be decoded, is too large, or the face has
   * no eyes. The same bytes and face always give the same light. Never throws.
   */
  measure(jpeg: Uint8Array, face: Face): FaceLight | undefined;
}
