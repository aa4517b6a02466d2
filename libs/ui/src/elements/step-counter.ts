import { Injectable } from '@angular/core';

/** Counts the steps shown since the page was loaded. */
@Injectable({ providedIn: 'root' })
export class StepCounter {
  #shown = 0;

  next(): number {
    this.#shown += 1;
    return this.#shown;
  }
}
