/** How a check ended. */
export type Ending = 'passed' | 'failed' | 'expired' | 'cancelled' | 'declined' | 'redacted';

/**
 * Where the person is, in words that stay the same when the flow's own steps change. `hand-off`: another device is
 * offered the check. `elsewhere`: another device works on it, and this one watches.
 */
export type CheckStage = 'consent' | 'camera' | 'task' | 'verifying' | 'result' | 'hand-off' | 'elsewhere';

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

/** The check has ended, here or on another device. Only the API's word to your backend counts: a browser's decides nothing. */
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
  /**
   * `invalid-code`: the hosted page was opened with a code that is used, expired or unknown. `files`: some of the
   * package's own files can't be loaded, most often because newer ones have replaced them; loading your page again helps.
   * `unjudged`: an attempt could not be judged, which says nothing of the person; `unjudged` says why.
   */
  readonly reason:
    | 'invalid-secret'
    | 'invalid-code'
    | 'unreachable'
    | 'camera'
    | 'detector'
    | 'challenge'
    | 'service'
    | 'files'
    | 'unjudged';
  /** Why an attempt could not be judged, such as `too_bright`; with `reason: 'unjudged'`. */
  readonly unjudged?: string;
  /** The API's request, for its operator. */
  readonly requestId?: string;
}
