import type { Observation, TurnReading } from '@liveness/domain';
import type { LightView } from './light-view';

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
  /** Where the head is and where it is to be, in a task of turns. */
  readonly turn?: TurnView;
  /** What the page glows in, in a task of colours. */
  readonly light?: LightView;
}

/**
 * A leg of a task of turns: degrees since the first frame, to the right of the image and up. Before the first leg, where the server read a head as turned away: degrees
 * from straight ahead.
 */
export interface TurnView {
  /** How far the head has turned. */
  readonly cursor: TurnReading;
  /** How far it is to turn. */
  readonly mark: TurnReading;
  /** The leg that is under way, from 1; 0 before the first. */
  readonly leg: number;
  readonly legs: number;
}

/** What the API replied to a frame that guidance kept. */
export interface FrameReply {
  /** The frame's capture time. */
  readonly capturedAt: number;
  /** The task as told so far, of the challenge's schema, where it is told in legs. */
  readonly params?: unknown;
  /** The task is over: whatever follows, it is decided by what was sent. */
  readonly done?: boolean;
  /** How the server read the frame. */
  readonly reading?: TurnReading;
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
  /** Returns the guide that knows of a reply, too. Absent where replies tell nothing. */
  informed?(reply: FrameReply): Guide;
}
