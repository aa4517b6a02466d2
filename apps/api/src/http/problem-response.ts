import { problemCatalogue } from '@liveness/contract';
import type { ProblemDetails } from '@liveness/contract';
import type { Problem, ProblemCode } from '@liveness/domain';
import type { Context, TypedResponse } from 'hono';
import type { RequestIdEnv } from './request-id';

export interface ProblemEnv {
  Bindings: RequestIdEnv['Bindings'];
  Variables: RequestIdEnv['Variables'] & {
    /** Base of the addresses that name problem types. */
    publicUrl: string;
    /** Code of the problem that was answered, for the log line. */
    problemCode?: ProblemCode;
  };
}

/** The scheme that RFC 9110 wants named in each 401, and RFC 6750 in a 403 for want of a scope. */
const challenges: Partial<Record<ProblemCode, string>> = {
  unauthenticated: 'Bearer realm="liveness"',
  forbidden: 'Bearer realm="liveness", error="insufficient_scope"',
  'attempt-token-invalid': 'AttemptToken realm="liveness"',
};

/** Returns a problem as problem details (RFC 9457). All errors of this API are made here. */
export function problemResponse<E extends ProblemEnv>(
  c: Context<E>,
  problem: Problem,
): Response & TypedResponse<ProblemDetails> {
  const { code, detail, fields, retryAfterSeconds } = problem;
  const { status, title } = problemCatalogue[code];
  c.set('problemCode', code);
  const authenticate = challenges[code];
  if (authenticate) c.header('www-authenticate', authenticate);
  if (retryAfterSeconds !== undefined) c.header('retry-after', String(retryAfterSeconds));
  const body: ProblemDetails = {
    type: `${c.get('publicUrl')}/problems/${code}`,
    title,
    status,
    code,
    ...(detail !== undefined && { detail }),
    requestId: c.get('requestId'),
    ...(fields && { errors: fields.map(({ path, message }) => ({ path, message })) }),
  };
  return c.json(body, status, { 'content-type': 'application/problem+json' });
}
