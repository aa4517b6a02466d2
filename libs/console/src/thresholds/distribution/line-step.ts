import type { LimitDescription } from '@liveness/contract';
import { tidy } from './limit-axis';

type Bounds = Pick<LimitDescription, 'integer' | 'min' | 'max'>;

/** How far a key or a pixel moves a limit's line: a tenth of a cell, rounded to a number that one would choose. */
export function lineStep({ integer }: Bounds, cellStep: number): number {
  return integer ? Math.max(1, Math.round(cellStep / 10)) : tidy(cellStep / 10);
}

/** The nearest value on the steps that the limit may have. */
export function onStep({ min, max }: Bounds, value: number, step: number): number {
  return Math.min(max, Math.max(min, tidy(Math.round(value / step) * step)));
}

/** Where a key moves the line; undefined: the key is not for it. */
export function moved(bounds: Bounds, value: number, step: number, key: string): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 10,
    PageDown: -10,
  };
  if (key === 'Home') return bounds.min;
  if (key === 'End') return bounds.max;
  const count = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return count === undefined ? undefined : onStep(bounds, value + count * step, step);
}
