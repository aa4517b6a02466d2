/** How a check ended. */
export type Ending = 'passed' | 'failed' | 'expired' | 'cancelled' | 'declined' | 'redacted';

/** Where the person is, in words that stay the same when the flow's own steps change. */
export type CheckStage = 'consent' | 'camera' | 'task' | 'verifying' | 'result';

/** An attempt begins: the camera runs. */
export interface CheckStarted {
  /** The check's id. */
  readonly check: string;
}

export interface CheckProgress {
  readonly check: string;
  readonly stage: CheckStage;
  /** How much of the task is done, 0–1. */
  readonly share: number;
}

/** The check has ended. Only the API's word to your backend counts: a browser's decides nothing. */
export interface CheckFinished {
  readonly check: string;
  readonly status: Ending;
}

/** The person does not want to go on now. The check stays open until it expires. */
export interface CheckCancelled {
  readonly check: string;
}

/** Why the check cannot go on at the moment. The person sees it, too, and what to do. */
export interface CheckFailed {
  /** Absent if the API did not say. */
  readonly check?: string;
  readonly reason: 'invalid-secret' | 'unreachable' | 'camera' | 'detector' | 'challenge' | 'service';
  /** The API's request, for its operator. */
  readonly requestId?: string;
}
