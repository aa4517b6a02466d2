import { type AuditAction, auditActions } from '@liveness/domain';

/** Which events the page shows, as in its address. All fields apply together. */
export interface AuditFilter {
  readonly actor?: string;
  readonly action?: AuditAction;
  readonly object?: string;
  /** Days in the viewer's time zone, such as `2026-05-01`; both are included. */
  readonly from?: string;
  readonly to?: string;
}

const longestName = 255;

/**
 * Returns the filter in an address. People type and share addresses, so values that the API would reject are ignored.
 */
export function auditFilterOf(params: Readonly<Record<string, unknown>>): AuditFilter {
  const [actor, object] = [nameOf(params['actor']), nameOf(params['object'])];
  const action = auditActions.find((each) => each === params['action']);
  const [from, to] = [dayOf(params['from']), dayOf(params['to'])];
  return {
    ...(actor && { actor }),
    ...(action && { action }),
    ...(object && { object }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** Returns the query parameters for a filter; `null` removes a parameter. */
export function auditParamsOf({
  actor,
  action,
  object,
  from,
  to,
}: AuditFilter): Record<keyof AuditFilter, string | null> {
  return { actor: actor || null, action: action ?? null, object: object || null, from: from || null, to: to || null };
}

/** Returns the address of an event's object; undefined if it has no page. */
export function objectAddress(action: AuditAction, object: string): readonly string[] | undefined {
  switch (action) {
    case 'attempts-exported':
    case 'user-looked-up':
    case 'reference-looked-up':
      return undefined;
    case 'thresholds-published':
      return ['/admin/thresholds', object.split('/')[0] ?? ''];
    case 'check-opened':
    case 'check-cancelled':
    case 'check-redacted':
      return ['/admin/checks', object];
    default:
      return ['/admin/attempts', object];
  }
}

/** Returns the start of a day in the viewer's time zone, this many days later, in the API's format. */
export function startOfDay(day: string, later = 0): string {
  const start = new Date(`${day}T00:00`);
  start.setDate(start.getDate() + later);
  return start.toISOString();
}

function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00`))
    ? value
    : undefined;
}

/** Keeps blanks on the outside: they may belong to an id, and the API compares exactly. */
function nameOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= longestName ? value : undefined;
}
