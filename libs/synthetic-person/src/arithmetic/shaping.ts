import { decay } from './reproducible';

/** A bell of height 1 around 0; falls to 1/e at `width`. */
export function bell(x: number, width: number): number {
  return decay((-x * x) / (width * width));
}

/** 0 at and before `from`, 1 at and after `to`, smooth between; falls where `from` is the greater. */
export function smoothStep(from: number, to: number, x: number): number {
  const t = clamp((x - from) / (to - from), 0, 1);
  return t * t * (3 - 2 * t);
}

export function clamp(x: number, least: number, greatest: number): number {
  return x < least ? least : x > greatest ? greatest : x;
}
