import type { Override } from './override';

/** Your own changes of every stack, in order. This file is yours: no version of the project changes it. */
export const overrides: readonly Override[] = [];
