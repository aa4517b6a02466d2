import { signal } from '@angular/core';
import type { Cue, Cues } from '../ports/cues';

/** Cues that remember what was played. */
export class FakeCues implements Cues {
  readonly played: Cue[] = [];
  readonly on = signal(true);
  available = true;

  turn(on: boolean): void {
    this.on.set(on);
  }

  play(cue: Cue): void {
    this.played.push(cue);
  }
}
