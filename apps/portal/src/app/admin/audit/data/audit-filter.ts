import { type AuditAction, auditActions } from '@liveness/domain';

/** Which events the page shows, as its address says it; all that is given holds at once. */
export interface AuditFilter {
  readonly actor?: string;
  readonly action?: AuditAction;
  readonly object?: string;
}

const longestName = 255;

/** Reads an address. Addresses are typed and shared: what the API would refuse is left out. */
export function auditFilterOf(params: Readonly<Record<string, unknown>>): AuditFilter {
  const [actor, object] = [nameOf(params['actor']), nameOf(params['object'])];
  const action = auditActions.find((each) => each === params['action']);
  return { ...(actor && { actor }), ...(action && { action }), ...(object && { object }) };
}

/** Query parameters of the address that shows this; `null` takes a parameter away. */
export function auditParamsOf({ actor, action, object }: AuditFilter): Record<keyof AuditFilter, string | null> {
  return { actor: actor || null, action: action ?? null, object: object || null };
}

export function sameAuditFilter(one: AuditFilter, other: AuditFilter): boolean {
  return one.actor === other.actor && one.action === other.action && one.object === other.object;
}

/** Where the object of an event can be looked at; undefined for what has no page of its own. */
export function objectAddress(action: AuditAction, object: string): readonly string[] | undefined {
  if (action === 'attempts-exported') return undefined;
  return action === 'thresholds-published' ? ['/admin/thresholds', object.split('/')[0] ?? ''] : ['/admin/attempts', object];
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const name = value.trim();
  return name !== '' && name.length <= longestName ? name : undefined;
}
