import { accepted, problem } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { idempotencyKeyHeader, longestIdempotencyKey } from '@liveness/contract';
import type { RepeatableRequest } from '@liveness/use-cases';
import type { HonoRequest } from 'hono';

/** A string of structured fields (RFC 9651): printable ASCII between quotation marks, with `\"` and `\\` escaped. */
const quoted = /^"((?:[ !#-[\]-~]|\\["\\])*)"$/;
/** The same without quotation marks, as most clients write it. */
const bare = /^[!#-+\--[\]-~]+$/;

/**
 * Returns the request as one that may be repeated; undefined without an `Idempotency-Key`. The body is what was
 * accepted of it.
 */
export function repeatableRequest(request: HonoRequest, body: unknown): Result<RepeatableRequest | undefined> {
  const sent = request.header(idempotencyKeyHeader);
  if (sent === undefined) return accepted(undefined);
  const key = quoted.exec(sent)?.[1]?.replaceAll(/\\(["\\])/g, '$1') ?? bare.exec(sent)?.[0] ?? '';
  if (key !== '' && key.length <= longestIdempotencyKey)
    return accepted({ key, operation: `${request.method} ${request.path}`, body });
  const message = `Must be 1 to ${longestIdempotencyKey} printable ASCII characters, with or without quotation marks around them.`;
  return problem('malformed', {
    detail: 'The Idempotency-Key is invalid.',
    fields: [{ path: idempotencyKeyHeader, message }],
  });
}
