import { length } from '../arithmetic/reproducible';
import type { Vector } from '../geometry/head-frame';

/** What is photographed, in pixels; a face that looks into the camera is `faceWidth` wide. */
export interface Shot {
  readonly width: number;
  readonly height: number;
  readonly faceWidth: number;
  /** From the camera to the middle of the head, in units of head space (tenths of a metre): 3.5 is near, 10 far, 7 where absent. */
  readonly distance?: number;
  /** How far the person is moved in the picture, in pixels: to the right and down. */
  readonly dx?: number;
  readonly dy?: number;
}

/** The shot of the committed frames. */
export const usualShot: Shot = { width: 480, height: 480, faceWidth: 170 };

const USUAL_DISTANCE = 7;
/** The camera stands straight before the face, slightly below its middle. */
const cameraHeight = -0.12;
const FACE_WIDTH = 1.36;
/** Depth at which `faceWidth` is meant. */
const FACE_DEPTH = 0.1;

/** A pinhole camera that looks along −z. */
export class Camera {
  readonly position: Vector;
  /** In pixels. */
  readonly focalLength: number;
  readonly #middleX: number;
  readonly #middleY: number;

  constructor({ width, height, faceWidth, distance = USUAL_DISTANCE, dx = 0, dy = 0 }: Shot) {
    this.position = [0, cameraHeight, distance];
    this.focalLength = (faceWidth / FACE_WIDTH) * (distance - FACE_DEPTH);
    this.#middleX = width / 2 + dx;
    this.#middleY = height / 2 + dy;
  }

  /** Direction of the ray through a point of the picture, in pixels; of length 1. */
  rayThrough(pixelX: number, pixelY: number): Vector {
    const x = (pixelX - this.#middleX) / this.focalLength;
    const y = -(pixelY - this.#middleY) / this.focalLength;
    const size = length(x, y, 1);
    return [x / size, y / size, -1 / size];
  }

  /** Where a point of the world appears, in pixels. */
  project([x, y, z]: Vector): { readonly x: number; readonly y: number } {
    const scale = this.focalLength / (this.position[2] - z);
    return { x: this.#middleX + x * scale, y: this.#middleY - (y - cameraHeight) * scale };
  }
}
