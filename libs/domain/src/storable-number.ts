/**
 * Returns whether a number can be stored as it is: 0, or a magnitude from 1e-130, the least that DynamoDB holds, to
 * `Number.MAX_SAFE_INTEGER`, above which whole numbers are not exact and its client rejects them.
 */
export function isStorable(value: number): boolean {
  const magnitude = Math.abs(value);
  return value === 0 || (magnitude >= smallest && magnitude <= Number.MAX_SAFE_INTEGER);
}

const smallest = 1e-130;
