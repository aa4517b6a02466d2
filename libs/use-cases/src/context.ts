import type { RandomInteger, Registry } from '@liveness/challenge-kernel';
import type { Principal } from '@liveness/domain';
import type {
  AttemptCounters,
  AttemptListing,
  AttemptStore,
  AttemptTokens,
  AuditLog,
  CheckSecrets,
  CheckStore,
  Cursors,
  ErasureStore,
  FaceAnalyser,
  FaceComparer,
  FrameStore,
  LightMeter,
  PauseStore,
  Receipts,
  RequestMemory,
  ReviewStore,
  ThresholdsStore,
  TokenProblem,
} from './ports';
import type { SelectChallenge } from './ports/select-challenge';
import type { Settings } from './settings';

/** What a use case may add to the request's log line. Nothing here identifies a face or grants access. */
export interface LogFields {
  /** Why the bearer token was rejected. */
  readonly tokenProblem?: TokenProblem;
  readonly attemptId?: string;
  readonly checkId?: string;
  /** The status of the check after this decision. */
  readonly checkStatus?: string;
  readonly challenge?: string;
  /** The types that a start left out of what was drawn from, because its client excepted them. */
  readonly excepted?: string;
  readonly frameSequence?: number;
  readonly frameBytes?: number;
  readonly analyserMs?: number;
  readonly analyserCalls?: number;
  readonly lightMeterMs?: number;
  readonly comparerMs?: number;
  readonly comparerCalls?: number;
  /** Only in the line of the request that decided the attempt. */
  readonly verdict?: string;
  /** Beside the verdict: why the attempt could not be judged. */
  readonly unjudged?: string;
  /** This request gave the attempt back. */
  readonly givenBack?: true;
  /** The failure that this request decided has started a pause. */
  readonly paused?: true;
  /** The signing keys that cannot be used, in the line of a request for the API's health. */
  readonly unusableKeys?: string;
  /** The request did not come through CloudFront, and was rejected for it. */
  readonly outside?: true;
  /** The check for pictures of earlier attempts failed. */
  readonly seenBeforeUnknown?: true;
}

/** Everything that use cases depend on; made once at the composition root. */
export interface Dependencies {
  readonly attempts: AttemptStore;
  readonly listing: AttemptListing;
  readonly counters: AttemptCounters;
  readonly cursors: Cursors;
  readonly audit: AuditLog;
  readonly requests: RequestMemory;
  readonly reviews: ReviewStore;
  readonly erasures: ErasureStore;
  readonly pauses: PauseStore;
  readonly frames: FrameStore;
  readonly analyser: FaceAnalyser;
  readonly comparer: FaceComparer;
  readonly lightMeter: LightMeter;
  readonly attemptTokens: AttemptTokens;
  readonly checks: CheckStore;
  readonly checkSecrets: CheckSecrets;
  readonly receipts: Receipts;
  readonly thresholds: ThresholdsStore;
  readonly registry: Registry;
  readonly settings: Settings;
  readonly selectChallenge: SelectChallenge;
  readonly random: RandomInteger;
  /** Epoch milliseconds. */
  now(): number;
}

/** The dependencies for one request, with its caller and its log fields. */
export interface Context extends Dependencies {
  readonly principal: Principal;
  /** After this moment (epoch milliseconds) a search begins no further read and returns what it has. */
  readonly deadline: number;
  note(fields: LogFields): void;
}
