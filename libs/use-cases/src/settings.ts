import type { EnabledChallenge, OpenAttemptQuota } from '@liveness/domain';

/** The rules that a deployment sets for its attempts. */
export interface Settings {
  readonly challenges: readonly EnabledChallenge[];
  /** Whether a client's `challengeType` is followed; otherwise the server picks. */
  readonly clientMayChoose: boolean;
  readonly attemptLifetimeMs: number;
  /** Longer than an attempt lives, so that a late call hears that the attempt expired, not that the token did. */
  readonly tokenLifetimeMs: number;
  /** How far a frame's aligned capture time may lie before the attempt's start or after now. */
  readonly clockSkewMs: number;
  readonly maxFrameBytes: number;
  /** How long an attempt must have been over before it may be erased: longer than any request that may still write to it. */
  readonly erasureRestMs: number;
  /** After so long, everything of an attempt is gone. */
  readonly retentionMs: number;
  /** For how long a list can be read on, and the frames of an opened attempt be seen, before one has to ask anew. */
  readonly cursorLifetimeMs: number;
  readonly openAttempts: OpenAttemptQuota;
  /** What the labels of virtual cameras hold. */
  readonly virtualCameras: readonly string[];
  /** What one call of the face analyser costs, in US dollars. */
  readonly analyserCallUsd: number;
  /** What one comparison of two faces costs, in US dollars. */
  readonly comparerCallUsd: number;
  /** The scope that a backend needs for asking how an attempt went; some issuers prefix it with their resource server's name. */
  readonly readAttemptsScope: string;
}
