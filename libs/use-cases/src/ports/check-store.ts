import type { AuditEvent, Check, CheckStatus } from '@liveness/domain';
import type { ListingPosition } from './attempt-listing';
import type { KeptRequest } from './request-memory';

/** A check as stored. Every change gives it the next revision. */
export interface StoredCheck {
  readonly check: Check;
  readonly revision: number;
}

export interface CheckPageRequest {
  readonly client: string;
  readonly reference: string;
  /** Only checks older than this position. */
  readonly before: ListingPosition;
  readonly take: number;
}

export interface CheckPage {
  /** Newest first. */
  readonly checks: readonly Check[];
  /** The position where the page ended; absent at the end of the list. */
  readonly stoppedAt?: ListingPosition;
}

/** A search in the checks of all clients. */
export interface CheckSearch {
  /** Only checks for this reference, whichever client uses it. */
  readonly reference?: string;
  /** Only checks with this status at `now`. */
  readonly status?: CheckStatus;
  /** Epoch milliseconds. */
  readonly now: number;
  /** No check that was created before this moment. */
  readonly from: number;
  /** Only checks older than this position. */
  readonly before: ListingPosition;
  readonly take: number;
  /** The approximate number of items that may be read; the search stops soon after, and always makes progress. */
  readonly readAtMost: number;
  /** After this moment (epoch milliseconds) it begins no further read, but always makes progress. */
  readonly stopAt: number;
}

/**
 * Checks. Their tries change together with the attempts, in `AttemptStore.create` and `decide`. Failures of the store
 * itself are thrown as `Unavailable`.
 */
export interface CheckStore {
  /**
   * Stores a new check at revision 1, and keeps the request if there is one: both or neither. `repeated`: a request with
   * that id is kept already.
   */
  create(check: Check, request?: KeptRequest): Promise<'created' | 'repeated'>;
  find(id: string): Promise<StoredCheck | undefined>;
  /** Lists a client's checks for one reference. It may lag a moment behind writes. A redacted check is in no list. */
  page(request: CheckPageRequest): Promise<CheckPage>;
  /**
   * Searches the checks of all clients, newest first. It may lag a moment behind writes. A redacted check is in no list
   * of a reference.
   */
  search(request: CheckSearch): Promise<CheckPage>;
  /**
   * Replaces a check that still has this revision, and logs the event if there is one: both or neither. Returns false
   * if it has another revision meanwhile.
   */
  replace(stored: StoredCheck, event?: AuditEvent): Promise<boolean>;
}
