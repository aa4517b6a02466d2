export { faceLight } from './face-light';
export { mostMegapixels } from './decode-picture';
