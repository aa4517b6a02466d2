/** S3 gives at most this many entries a page, whatever is asked. */
const maxPageSize = 1000;

/** `max-keys` of a listing. @returns undefined if it is not a whole number from 0 */
export function pageSize(query: URLSearchParams): number | undefined {
  const asked = query.get('max-keys') ?? String(maxPageSize);
  return /^\d{1,10}$/.test(asked) ? Math.min(Number(asked), maxPageSize) : undefined;
}
