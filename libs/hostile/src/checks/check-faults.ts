/** A check as its backend reads it. */
export interface ReadCheck {
  readonly status: string;
  readonly maxAttempts: number;
  readonly attemptsUsed: number;
  readonly attemptsLeft: number;
  readonly attempts: readonly { readonly id: string; readonly status: string; readonly receipt?: string }[];
}

/** What was said of a check while it was worked on. */
export interface SeenCheck {
  readonly id: string;
  /** In the order in which the backend heard them. Those of one moment may be in any order. */
  readonly statuses: string[];
  /** The receipts that devices got, by attempt. */
  readonly receipts: Map<string, Set<string>>;
  /** The attempts that devices gave back. */
  readonly givenBack: Set<string>;
  /** The ids of the checks that the one request has created. */
  readonly ids: Set<string>;
}

const startsPerAttempt = 3;
const ends: ReadonlySet<string> = new Set(['passed', 'failed', 'expired', 'cancelled', 'declined']);

/** Returns what contradicts the rules that hold for every check, whatever was called in whatever order. */
export function checkFaults(
  { status, maxAttempts, attemptsUsed, attemptsLeft, attempts }: ReadCheck,
  { statuses, receipts, givenBack, ids }: SeenCheck,
  started: readonly string[],
): readonly string[] {
  const passed = attempts.filter((attempt) => attempt.status === 'passed');
  const ended = new Set([...statuses, status].filter((each) => ends.has(each)));
  const stored = attempts.map(({ id }) => id);
  const rules: Readonly<Record<string, boolean>> = {
    'one request created several checks': ids.size > 1,
    'the check ended in two ways': ended.size > 1,
    'more attempts are used than the check allows': attemptsUsed > maxAttempts || attemptsLeft < 0,
    'more attempts were started than the check allows':
      stored.filter((id) => !givenBack.has(id)).length > maxAttempts * startsPerAttempt ||
      stored.length > 2 * maxAttempts * startsPerAttempt,
    'an attempt was decided that was given back': [...receipts.keys()].some((id) => givenBack.has(id)),
    'two attempts passed': passed.length > 1,
    'an attempt passed, but not the check': passed.length === 1 && status !== 'passed' && status !== 'redacted',
    'the check passed without an attempt': status === 'passed' && passed.length === 0,
    'an attempt has two receipts': [...receipts.values()].some((each) => each.size > 1),
    'an attempt was decided that is not the check’s': [...receipts.keys()].some((id) => !stored.includes(id)),
    'an attempt was lost': started.some((id) => !stored.includes(id)),
  };
  return Object.entries(rules).flatMap(([fault, isBroken]) => (isBroken ? [fault] : []));
}
