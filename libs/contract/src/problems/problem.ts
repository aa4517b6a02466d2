import { problemCodes } from '@liveness/domain';
import * as z from 'zod/mini';

/** `application/problem+json` (RFC 9457): every answer that is not a success. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  detail: z.optional(z.string()),
  requestId: z.string(),
  /** The fields that are wrong, each with its path in dots. */
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;
