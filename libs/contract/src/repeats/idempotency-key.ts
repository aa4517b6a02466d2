/**
 * The header by which a client may repeat a request: the same key with the same request has one effect, and the same
 * response.
 */
export const idempotencyKeyHeader = 'idempotency-key';

/** The greatest number of characters in a key. */
export const longestIdempotencyKey = 255;
