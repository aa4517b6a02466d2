import { InjectionToken } from '@angular/core';

/** The types of the offered challenges, in order. */
export const OFFERED_CHALLENGES = new InjectionToken<readonly string[]>('offered challenges');
