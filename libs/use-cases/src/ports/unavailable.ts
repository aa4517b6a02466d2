/**
 * Why a service cannot be used, for the log and its alarms. The first ones pass by themselves. Those in `lastingReasons`
 * need somebody who looks after the deployment.
 */
export type OutageReason =
  /** Nothing accepted the connection, or it broke. */
  | 'unreachable'
  /** No response in time. */
  | 'timeout'
  | 'throttled'
  /** The service says that it failed itself. */
  | 'service-failed'
  /** What responded did not speak the service's language, such as a proxy's page. */
  | 'unreadable-response'
  /** Others wrote the same data at the same time, again and again. */
  | 'contention'
  /** Something that another request is still writing, or that nobody will write. */
  | 'incomplete'
  /** No credentials, or expired or unknown ones. */
  | 'credentials'
  | 'access-denied'
  /** A table, bucket or secret that does not exist. */
  | 'missing-resource'
  /** The key that encrypts the data is disabled, deleted or out of reach. */
  | 'encryption-key'
  /** A secret, or a document of the identity provider, that cannot be used as it is. */
  | 'unusable-content';

const lastingReasons: ReadonlySet<OutageReason> = new Set([
  'credentials',
  'access-denied',
  'missing-resource',
  'encryption-key',
  'unusable-content',
]);

/** Whether an outage lasts until somebody mends it. */
export function isLasting(reason: OutageReason): boolean {
  return lastingReasons.has(reason);
}

/** When a client may call again, in seconds. A lasting outage deserves fewer calls. */
const retryAfter = { passing: 2, lasting: 10 } as const;

export interface UnavailableOptions extends ErrorOptions {
  readonly retryAfterSeconds?: number;
}

/**
 * A service that the API depends on cannot be used: it does not respond in time, is throttling, or does not let us in.
 * The same call will succeed once that is over.
 */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  readonly retryAfterSeconds: number;

  constructor(
    readonly dependency:
      'attempt-store' | 'frame-store' | 'face-analyser' | 'face-comparer' | 'secrets' | 'identity-provider',
    readonly reason: OutageReason,
    {
      retryAfterSeconds = isLasting(reason) ? retryAfter.lasting : retryAfter.passing,
      ...options
    }: UnavailableOptions = {},
  ) {
    super(`${dependency} is unavailable (${reason})`, options);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
