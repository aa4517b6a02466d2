import type { Observation } from '@liveness/domain';

/** A frame as guidance sees it. */
export interface SeenFrame {
  /** Milliseconds since 1970. */
  readonly capturedAt: number;
  readonly observation: Observation;
}

/** What the page shows while it guides; all of it in camera coordinates, 0–1 of the frame. */
export interface GuidanceView {
  /** A hint code of the challenge. */
  readonly hint?: string;
  /** How far the person has come, 0–1. */
  readonly progress: number;
  /** Whether the person is in place and the task itself has begun. */
  readonly begun: boolean;
  /** Milliseconds left for the task, once it has begun. */
  readonly leftMs?: number;
  readonly observation?: Observation;
}

/** What guidance makes of one frame. */
export interface Guided<Next> {
  readonly view: GuidanceView;
  /** Whether the frame tells something that the server should see. */
  readonly keep: boolean;
  /** Whether the frame ends the task: the attempt is then to be verified. */
  readonly finished: boolean;
  /** How the next frame is to be seen. A value: guidance has no hidden state. */
  readonly next: Next;
}

/** Leads through a challenge, frame by frame. */
export interface Guide {
  see(frame: SeenFrame): Guided<Guide>;
}
