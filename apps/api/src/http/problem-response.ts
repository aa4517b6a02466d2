import type { Context, TypedResponse } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { problemCatalogue } from '@liveness/contract';
import type { ProblemDetails } from '@liveness/contract';
import type { Problem, ProblemCode } from '@liveness/domain';
import { Unavailable } from '@liveness/use-cases';
import type { RequestIdEnv } from './response-headers';

export interface ProblemEnv {
  Bindings: RequestIdEnv['Bindings'];
  Variables: RequestIdEnv['Variables'] & {
    /** The origin of the addresses that name problem types. */
    publicUrl: string;
    /** Code of the returned problem, for the log line. */
    problemCode?: ProblemCode;
  };
}

/** The scheme that RFC 9110 requires in each 401, and RFC 6750 in a 403 for a missing scope. */
const challenges: Partial<Record<ProblemCode, string>> = {
  unauthenticated: 'Bearer realm="liveness"',
  forbidden: 'Bearer realm="liveness", error="insufficient_scope"',
  'attempt-token-invalid': 'AttemptToken realm="liveness"',
};

/** Returns a problem as problem details (RFC 9457). All error responses of this API are made here. */
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

const codesByStatus: Partial<Record<number, ProblemCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
};

/** Returns the problem that a client gets for something that was thrown. No error message ever leaves the server. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof Unavailable) return { code: 'unavailable', retryAfterSeconds: error.retryAfterSeconds };
  if (error instanceof HTTPException && error.status < 500) return { code: codesByStatus[error.status] ?? 'malformed' };
  return { code: 'internal' };
}
