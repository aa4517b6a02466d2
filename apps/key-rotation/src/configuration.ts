import * as z from 'zod/mini';

/** The function's environment. The names are the API's, which reads the same secrets. */
export const Configuration = z.object({
  LIVENESS_ATTEMPT_KEY_SECRET: z.string().check(z.startsWith('arn:')),
  LIVENESS_RECEIPT_KEYS_SECRET: z.string().check(z.startsWith('arn:')),
  /** Only where requests must come through CloudFront: the secret with the edge's keys, and CloudFront's store of them. */
  LIVENESS_EDGE_KEY_SECRET: z.optional(z.string().check(z.startsWith('arn:'))),
  LIVENESS_EDGE_STORE: z.optional(z.string().check(z.startsWith('arn:'))),
  LIVENESS_RECEIPT_LIFETIME_SECONDS: z.coerce.number().check(z.minimum(1)),
});
export type Configuration = z.infer<typeof Configuration>;
