import type { ProblemCode } from '@liveness/domain';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problemResponse } from './problem-response';
import type { ProblemEnv } from './problem-response';

/** Enough for everything but frames. */
export const smallBody = 64 * 1024;

/** Refuses a longer body, by its announced length before it is read. */
export function bodyWithin(maxSize: number, code: ProblemCode = 'body-too-large') {
  return bodyLimit({
    maxSize,
    onError: (c) =>
      problemResponse(c as Context<ProblemEnv>, { code, detail: `The request body exceeds ${maxSize} bytes.` }),
  });
}
