import type { Person, PlacedShot } from '@liveness/synthetic-person';

/** What is before the camera at one moment. */
export interface Moment {
  /** Milliseconds since the first moment. */
  readonly afterMs: number;
  /** Absent: nobody. */
  readonly person?: Person;
  readonly shot: PlacedShot;
  /** Somebody else shares the camera, on the right. */
  readonly isAccompanied?: boolean;
  /** How sure an analyser is that this is a face, where it is not quite, 0–100. */
  readonly confidence?: number;
}
