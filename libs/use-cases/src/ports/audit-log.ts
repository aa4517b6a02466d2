import type { AuditEvent } from '@liveness/domain';

/** A place in the order of events: by time, those of one millisecond by id. An empty id lies before all others of its millisecond. */
export interface AuditPosition {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly id: string;
}

export interface AuditRequest {
  /** No event before this moment. */
  readonly from: number;
  /** Only events older than this place. */
  readonly before: AuditPosition;
  /** Absent: every event matches. */
  readonly matches?: (event: AuditEvent) => boolean;
  readonly take: number;
  /** About how many items may be read; the search stops soon after, and always makes some way. */
  readonly readAtMost: number;
}

export interface AuditFindings {
  /** Newest first. */
  readonly events: readonly AuditEvent[];
  /** Where the search stopped: everything newer was looked at. Absent where it came down to `from`. */
  readonly stoppedAt?: AuditPosition;
}

/** Who did what; append-only. What changes something writes its event in its own transaction; `append` is for what only reads. */
export interface AuditLog {
  append(event: AuditEvent): Promise<void>;
  page(request: AuditRequest): Promise<AuditFindings>;
}
