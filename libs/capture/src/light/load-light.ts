import { InjectionToken } from '@angular/core';
import type * as part from './light-part';

export type LightPart = typeof part;

/** Loads what only a task of colours needs. */
export const LOAD_LIGHT = new InjectionToken<() => Promise<LightPart>>('loads the task of colours', {
  factory: () => () => import('./light-part'),
});
