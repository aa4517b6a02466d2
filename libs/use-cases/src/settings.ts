import type { EnabledChallenge, FailureRules, OpenAttemptQuota, ReferenceLimits } from '@liveness/domain';

/** A client that gets a list of challenges of its own. */
export interface ClientChallenges {
  /** An audience or client id of its tokens. */
  readonly client: string;
  /** Never empty. */
  readonly challenges: readonly EnabledChallenge[];
}

/** What a person reads before anything is recorded, in one language. */
export interface ConsentText {
  readonly lead: string;
  readonly points: readonly string[];
}

/** A deployment's rules for checks. */
export interface CheckSettings {
  /** The origins that checks may name, for pages that show them and to return to. */
  readonly origins: readonly string[] | 'any';
  /** The version of the text that a person must agree to before anything is recorded; absent: none is asked for. */
  readonly consentVersion?: string;
  /** That text by language (BCP 47), the one of last resort first; absent: pages have words of their own. */
  readonly consentTexts?: Readonly<Record<string, ConsentText>>;
  /** Whether a check may say how it ends, for tests of a backend. */
  readonly allowsTests?: true;
  /** Whether a person is asked for one more straight look if no frame can be the reference image. */
  readonly asksForLook?: true;
  /** The scope that a backend needs in order to create, cancel and redact checks. */
  readonly writeScope: string;
  /** The scope that a backend needs in order to read checks. */
  readonly readScope: string;
  /** The scope that a backend needs beside `readScope` in order to get a reference image. */
  readonly framesScope: string;
}

/** A deployment's rules for its attempts. */
export interface Settings {
  readonly challenges: readonly EnabledChallenge[];
  /** What everybody is asked for instead, if the deployment requires more than one of them in one sitting. */
  readonly required?: EnabledChallenge;
  /** Clients to which other challenges or presets are offered. */
  readonly clientChallenges: readonly ClientChallenges[];
  /** Whether a client's `challengeType` is accepted; otherwise the server chooses. */
  readonly clientMayChoose: boolean;
  readonly attemptLifetimeMs: number;
  /** Longer than an attempt's lifetime, so that a late call returns that the attempt has expired, not the token. */
  readonly tokenLifetimeMs: number;
  /** How far a frame's aligned capture time may be before the attempt's start or after now. */
  readonly clockSkewMs: number;
  readonly maxFrameBytes: number;
  /**
   * How long an attempt must have been over before it can be erased: longer than any request that may still write to
   * it.
   */
  readonly erasureRestMs: number;
  /** After this time, everything about an attempt is deleted. */
  readonly retentionMs: number;
  /** How long after a request's arrival its search may begin further reads. */
  readonly searchBudgetMs: number;
  /** How long a list can be continued, and how long the frames of an opened attempt can be seen. */
  readonly cursorLifetimeMs: number;
  /** How long a request with an idempotency key is remembered. */
  readonly requestMemoryMs: number;
  readonly openAttempts: OpenAttemptQuota;
  readonly failures: FailureRules;
  /** What a frame must meet to be the reference image of an attempt. */
  readonly referenceLimits: ReferenceLimits;
  /** Parts of the labels of virtual cameras. */
  readonly virtualCameras: readonly string[];
  /** The price of one call of the face analyser, in US dollars. */
  readonly analyserCallUsd: number;
  /** The price of one comparison of two faces, in US dollars. */
  readonly comparerCallUsd: number;
  /**
   * The scope that a backend needs in order to read attempts; some issuers add their resource server's name as a
   * prefix.
   */
  readonly readAttemptsScope: string;
  /** The scope that a client's own token (client credentials) needs in order to start attempts. People need none. */
  readonly startAttemptsScope: string;
  readonly checks: CheckSettings;
  /** How long a code is valid with which another device takes a check over. */
  readonly handOffLifetimeMs: number;
}
