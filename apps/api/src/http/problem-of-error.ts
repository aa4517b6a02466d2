import type { Problem, ProblemCode } from '@liveness/domain';
import { Unavailable } from '@liveness/use-cases';
import { HTTPException } from 'hono/http-exception';

const codesByStatus: Partial<Record<number, ProblemCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
};

/** What a client hears of something that was thrown. No message of an error ever leaves the server. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof Unavailable) return { code: 'unavailable', retryAfterSeconds: error.retryAfterSeconds };
  if (error instanceof HTTPException && error.status < 500) return { code: codesByStatus[error.status] ?? 'malformed' };
  return { code: 'internal' };
}
