export { browserOptions } from './browser-options';
export { VirtualCamera } from './virtual-camera';
export type { CameraCondition, CameraDevice, CameraModel, Happening, ShownScene, ShownStep } from './camera';
