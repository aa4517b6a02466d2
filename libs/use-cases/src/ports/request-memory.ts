/**
 * A request that its client may send again, as it is kept beside its effect. Neither the caller nor the key can be read
 * from it.
 */
export interface KeptRequest {
  /** The SHA-256 (hex) of caller, operation and key. */
  readonly id: string;
  /** The SHA-256 (hex) of the key and what was requested. */
  readonly digest: string;
  /** The id of what the request made. */
  readonly result: string;
  /** When it had its effect, in epoch milliseconds. */
  readonly at: number;
  /** Until when it is remembered, in epoch milliseconds. */
  readonly expiresAt: number;
}

/**
 * The requests that have had their effect. Stores write them in the transaction of the effect, so there is never one
 * without the other. Failures of the store itself are thrown as `Unavailable`.
 */
export interface RequestMemory {
  /** Returns the request with this id, unless it has expired by `now`. */
  find(id: string, now: number): Promise<KeptRequest | undefined>;
}
