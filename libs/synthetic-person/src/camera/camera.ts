import { length } from '../arithmetic/reproducible';
import type { Vector } from '../geometry/head-frame';

/** What is photographed, in pixels; a face that looks into the camera is `faceWidth` wide. */
export interface Shot {
  readonly width: number;
  readonly height: number;
  readonly faceWidth: number;
}

/** The shot of the committed frames. */
export const usualShot: Shot = { width: 480, height: 480, faceWidth: 170 };

/** Where the camera stands, in the units of head space: straight before the face, slightly below its middle. */
const cameraDistance = 7;
const cameraHeight = -0.12;
const FACE_WIDTH = 1.36;
/** Depth at which `faceWidth` is meant. */
const FACE_DEPTH = 0.1;

/** A pinhole camera that looks along −z. */
export class Camera {
  readonly position: Vector = [0, cameraHeight, cameraDistance];
  readonly #focalLength: number;

  constructor(readonly shot: Shot) {
    this.#focalLength = (shot.faceWidth / FACE_WIDTH) * (cameraDistance - FACE_DEPTH);
  }

  /** Direction of the ray through a point of the picture, in pixels. */
  rayThrough(pixelX: number, pixelY: number): Vector {
    const x = (pixelX - this.shot.width / 2) / this.#focalLength;
    const y = -(pixelY - this.shot.height / 2) / this.#focalLength;
    const size = length(x, y, 1);
    return [x / size, y / size, -1 / size];
  }

  /** Where a point of the world appears, in pixels. */
  project([x, y, z]: Vector): { readonly x: number; readonly y: number } {
    const scale = this.#focalLength / (cameraDistance - z);
    return { x: this.shot.width / 2 + x * scale, y: this.shot.height / 2 - (y - cameraHeight) * scale };
  }
}
