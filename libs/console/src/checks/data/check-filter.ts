import { type CheckStatus, checkStatuses } from '@liveness/domain';
import { longestReference } from '../../attempts/data/attempt-filter';

/** Which checks the list shows, as in its address. The fields apply together. */
export interface CheckFilter {
  readonly reference?: string;
  readonly status?: CheckStatus;
}

export type CheckFilterField = keyof CheckFilter;

/**
 * Returns the filter in an address. People type and share addresses, so values that the API would reject are ignored. A
 * reference keeps its spaces: they may belong to it.
 */
export function checkFilterOf(params: Readonly<Record<string, unknown>>): CheckFilter {
  const { reference } = params;
  const status = checkStatuses.find((each) => each === params['status']);
  const isReference = typeof reference === 'string' && reference !== '' && reference.length <= longestReference;
  return { ...(isReference && { reference }), ...(status && { status }) };
}

/** Returns the query parameters for a filter; `null` removes a parameter. */
export function checkParamsOf({ reference, status }: CheckFilter): Record<CheckFilterField, string | null> {
  return { reference: reference || null, status: status ?? null };
}

export function sameCheckFilter(one: CheckFilter, other: CheckFilter): boolean {
  return one.reference === other.reference && one.status === other.status;
}
