import { InjectionToken } from '@angular/core';

/** Types of the challenges that are offered, the first one first. */
export const OFFERED_CHALLENGES = new InjectionToken<readonly string[]>('offered challenges');
