export { light } from './light';
export { type LightLimits, lightLimits } from './limits';
export { type LightCurve, type LightCurves, lightCurves } from './light-curves';
export type { Vector } from './light-vector';
export { lightOnPage } from './on-page';
export { type LegSlot, LightParams, shownAt, slotAfter } from './params';
export { type ColourName, colourName, colourNames, dark, Glow, ringColour, ringSize } from './palette';
export { slotOfState } from './states/state';
export { type LightReading, type LitFrame, readLight } from './read-light';
