import type { AuditEvent, AuditHead, ChainedEvent } from '@liveness/domain';

/** A position in the order of events: by time, then by id. An empty id sorts before all others of its millisecond. */
export interface AuditPosition {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly id: string;
}

export interface AuditRequest {
  /** No event before this moment. */
  readonly from: number;
  /** Only events older than this position. */
  readonly before: AuditPosition;
  /** Absent: every event matches. */
  readonly matches?: (event: AuditEvent) => boolean;
  readonly take: number;
  /** The approximate number of items that may be read; the search stops soon after, and always makes progress. */
  readonly readAtMost: number;
  /** After this moment (epoch milliseconds) it begins no further read, but always makes progress. */
  readonly stopAt: number;
}

export interface AuditFindings<Event extends AuditEvent = AuditEvent> {
  /** Newest first. */
  readonly events: readonly Event[];
  /** The position where the search stopped: everything newer was examined. Absent if it reached `from`. */
  readonly stoppedAt?: AuditPosition;
}

/** The log of who did what; append-only. A write includes its event in its own transaction; `append` is for reads. */
export interface AuditLog {
  append(event: AuditEvent): Promise<void>;
  page(request: AuditRequest): Promise<AuditFindings>;
  /** Returns a page of events as they are stored, with their places in the chains. */
  chained(request: Omit<AuditRequest, 'matches'>): Promise<AuditFindings<ChainedEvent>>;
  /** Returns the end of every chain. */
  heads(): Promise<readonly AuditHead[]>;
}
