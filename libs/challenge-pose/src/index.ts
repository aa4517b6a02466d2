export { pose } from './challenge';
export { poseLimits } from './limits';
export type { PoseLimits } from './limits';
export type { PoseMemory } from './memory';
export { eyesPoses, mouthPoses, Pose, PoseParams } from './params';
