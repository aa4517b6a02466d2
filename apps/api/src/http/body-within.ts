import type { RefusalCode } from '@liveness/domain';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from './problem-response';
import type { ProblemEnv } from './problem-response';

/** Enough for everything but frames. */
export const smallBody = 64 * 1024;

/** Refuses a longer body, by its announced length before it is read. */
export function bodyWithin(maxSize: number, code: RefusalCode = 'body-too-large') {
  return bodyLimit({
    maxSize,
    onError: (c) => problem(c as Context<ProblemEnv>, { code, detail: `The request body exceeds ${maxSize} bytes.` }),
  });
}
