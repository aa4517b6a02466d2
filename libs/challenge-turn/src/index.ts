export { turn } from './turn';
export { type TurnLimits, turnLimits } from './limits';
export { Leg, TurnParams } from './params';
