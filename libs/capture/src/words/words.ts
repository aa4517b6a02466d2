import { InjectionToken, type Signal, inject } from '@angular/core';
import { type Say, type Words, textOf } from './text';

export * from './text';

/** The words that the flow speaks now. */
export const WORDS = new InjectionToken<Signal<Words>>('words of the capture flow');

/** The words below a key; in an injection context. */
export function sayBelow(prefix: string): Say {
  const words = inject(WORDS);
  return (key, params) => textOf(words(), `${prefix}.${key}`, params);
}
