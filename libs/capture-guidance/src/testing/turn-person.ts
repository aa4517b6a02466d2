import type { Observation } from '@liveness/domain';
import { head } from './drawn-head';
import type { TurnSitting } from './turn-sitting';

/** A person who looks at the cursor and turns on by a part of what is left to the mark; the head is where it was left. */
export class Person {
  yawDegrees = 0;
  pitchDegrees = 0;

  constructor(
    readonly sitting: TurnSitting,
    readonly eagerness = 0.35,
  ) {}

  get seen(): Observation {
    return head({ yawDegrees: this.yawDegrees, pitchDegrees: this.pitchDegrees });
  }

  settle(): this {
    this.sitting.see(this.seen, 500);
    return this;
  }

  /** Follows until something holds, or for some moments of a tenth of a second. */
  follow(until: () => boolean = () => false, moments = 100): this {
    for (let moment = 0; moment < moments && !this.sitting.finished && !until(); moment += 1) {
      this.sitting.see(this.seen);
      const turn = this.sitting.view?.turn;
      if (!turn) continue;
      this.yawDegrees += this.eagerness * (turn.mark.rightDegrees - turn.cursor.rightDegrees);
      this.pitchDegrees += this.eagerness * (turn.mark.upDegrees - turn.cursor.upDegrees);
    }
    return this;
  }
}
