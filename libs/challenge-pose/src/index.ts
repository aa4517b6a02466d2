export { pose } from './challenge';
export { poseLimits } from './limits';
export type { PoseLimits } from './limits';
export type { PoseMemory } from './states/state';
export { poseOnPage } from './on-page';
export { eyesPoses, mouthPoses, Pose, PoseParams } from './params';
