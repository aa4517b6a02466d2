export { nose } from './challenge';
export { noseLimits } from './limits';
export type { NoseLimits } from './limits';
export type { NoseMemory } from './states/state';
export { NoseParams } from './params';
