export { light } from './light';
export { type LightLimits, lightLimits } from './limits';
export { LightParams } from './params';
export { dark, Glow, ringColour, ringSize } from './palette';
export { type LightReading, type LitFrame, readLight } from './read-light';
