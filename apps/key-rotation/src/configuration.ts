import * as z from 'zod/mini';

/** The function's environment. The names are the API's, which reads the same secrets. */
export const Configuration = z.object({
  LIVENESS_ATTEMPT_KEY_SECRET: z.string().check(z.startsWith('arn:')),
  LIVENESS_RECEIPT_KEYS_SECRET: z.string().check(z.startsWith('arn:')),
  LIVENESS_RECEIPT_LIFETIME_SECONDS: z.coerce.number().check(z.minimum(1)),
});
export type Configuration = z.infer<typeof Configuration>;
