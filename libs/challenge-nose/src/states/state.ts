import type { ImageSize } from '@liveness/domain';
import type { State } from '@liveness/challenge-kernel';
import type { NoseLimits } from '../limits';
import type { NoseMemory } from '../memory';
import type { Rectangle } from '../outside';
import type { NoseParams } from '../params';

export type NoseState = State<NoseParams, NoseLimits, NoseMemory>;

export function imageOf(params: NoseParams): ImageSize {
  return { width: params.imageWidth, height: params.imageHeight };
}

export function areaOf(params: NoseParams): Rectangle {
  return { left: params.areaLeft, top: params.areaTop, width: params.areaWidth, height: params.areaHeight };
}

export function targetOf(params: NoseParams): Rectangle {
  return { left: params.noseLeft, top: params.noseTop, width: params.noseWidth, height: params.noseHeight };
}
