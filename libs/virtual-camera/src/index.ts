export { browserOptions } from './browser-options';
export { VirtualCamera } from './virtual-camera';
export type { CameraCondition, CameraDevice, CameraModel, Happening, ShownScene, ShownStep } from './camera';
export { layerJpegs, type LayerJpegs } from './light/layer-jpegs';
export type { SceneLight, ScreenColour } from './light/scene-light';
