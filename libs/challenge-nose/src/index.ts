export { nose } from './challenge';
export { noseLimits } from './limits';
export type { NoseLimits } from './limits';
export type { NoseMemory } from './memory';
export { NoseParams } from './params';
