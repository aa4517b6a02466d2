import { type AuditAction, auditActions } from '@liveness/domain';

/** Which events the page shows, as its address says it; all that is given holds at once. */
export interface AuditFilter {
  readonly actor?: string;
  readonly action?: AuditAction;
  readonly object?: string;
  /** Days of the viewer's calendar, as `2026-05-01`; both are included. */
  readonly from?: string;
  readonly to?: string;
}

const longestName = 255;

/** Reads an address. Addresses are typed and shared: what the API would refuse is left out. */
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

/** Query parameters of the address that shows this; `null` takes a parameter away. */
export function auditParamsOf({
  actor,
  action,
  object,
  from,
  to,
}: AuditFilter): Record<keyof AuditFilter, string | null> {
  return { actor: actor || null, action: action ?? null, object: object || null, from: from || null, to: to || null };
}

/** Where the object of an event can be looked at; undefined for what has no page of its own. */
export function objectAddress(action: AuditAction, object: string): readonly string[] | undefined {
  if (action === 'attempts-exported') return undefined;
  return action === 'thresholds-published'
    ? ['/admin/thresholds', object.split('/')[0] ?? '']
    : ['/admin/attempts', object];
}

/** When a day of the viewer's calendar begins, so many days later, as the API takes it. */
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

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const name = value.trim();
  return name !== '' && name.length <= longestName ? name : undefined;
}
