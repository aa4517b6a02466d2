import { problemCatalogue } from '@liveness/contract';
import type { Problem } from '@liveness/contract';
import type { Refusal, RefusalCode } from '@liveness/domain';
import type { Context, TypedResponse } from 'hono';
import type { RequestIdEnv } from './request-id';

export interface ProblemEnv {
  Bindings: RequestIdEnv['Bindings'];
  Variables: RequestIdEnv['Variables'] & {
    /** Base of the addresses that name problem types. */
    publicUrl: string;
    /** Code of the refusal that was answered, for the log line. */
    refusalCode?: RefusalCode;
  };
}

/** The scheme that RFC 9110 wants named in each 401, and RFC 6750 in a 403 for want of a scope. */
const challenges: Partial<Record<RefusalCode, string>> = {
  unauthenticated: 'Bearer realm="liveness"',
  forbidden: 'Bearer realm="liveness", error="insufficient_scope"',
  'attempt-token-invalid': 'AttemptToken realm="liveness"',
};

/** Returns a refusal as problem details (RFC 9457). All errors of this API are made here. */
export function problem<E extends ProblemEnv>(c: Context<E>, refusal: Refusal): Response & TypedResponse<Problem> {
  const { code, detail, fields, retryAfterSeconds } = refusal;
  const { status, title } = problemCatalogue[code];
  c.set('refusalCode', code);
  const authenticate = challenges[code];
  if (authenticate) c.header('www-authenticate', authenticate);
  if (retryAfterSeconds !== undefined) c.header('retry-after', String(retryAfterSeconds));
  const body: Problem = {
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
