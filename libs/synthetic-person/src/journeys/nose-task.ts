import { drawnFrame, type FrameName } from '../catalogue';
import { usualShot } from '../camera/camera';
import type { PixelPoint } from '../truth';
import type { Scene } from './scene';

/** What a client is told of a NOSE attempt, by its names on the wire; pixels of the picture as the camera sees it. */
export interface NoseTask {
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly areaWidth: number;
  readonly areaHeight: number;
  readonly noseLeft: number;
  readonly noseTop: number;
  readonly noseWidth: number;
  readonly noseHeight: number;
}

/** The area of a picture of 480 × 480, which the drawn person fills well at scale 1. */
const areaAtScaleOne = { width: 270, height: 360 };

export function targetMiddle({ noseLeft, noseTop, noseWidth, noseHeight }: NoseTask): PixelPoint {
  return { x: noseLeft + noseWidth / 2, y: noseTop + noseHeight / 2 };
}

export function targetSide(task: NoseTask): 'left' | 'right' {
  return targetMiddle(task).x > task.imageWidth / 2 ? 'right' : 'left';
}

/** The scale at which the drawn person fills the area as in a picture of 480 × 480. */
export function comfortableScale({ areaWidth, areaHeight }: NoseTask): number {
  return Math.min(areaWidth / areaAtScaleOne.width, areaHeight / areaAtScaleOne.height);
}

/** A frame in the middle of the picture. */
export function centredScene({ imageWidth, imageHeight }: NoseTask, frame: FrameName, scale: number): Scene {
  return { frame, width: imageWidth, height: imageHeight, scale, dx: 0, dy: 0 };
}

/** Where the tip of the nose is when a frame is in the middle of the picture. */
export function noseWhenCentred(task: NoseTask, frame: FrameName, scale: number): PixelPoint {
  const tip = drawnFrame(frame).truth?.noseTip ?? { x: usualShot.width / 2, y: usualShot.height / 2 };
  return {
    x: task.imageWidth / 2 + (tip.x - usualShot.width / 2) * scale,
    y: task.imageHeight / 2 + (tip.y - usualShot.height / 2) * scale,
  };
}

/** A frame moved so that the tip of the nose is at a point. */
export function sceneWithNoseAt(task: NoseTask, frame: FrameName, scale: number, nose: PixelPoint): Scene {
  const centred = noseWhenCentred(task, frame, scale);
  return {
    ...centredScene(task, frame, scale),
    dx: Math.round(nose.x - centred.x),
    dy: Math.round(nose.y - centred.y),
  };
}
