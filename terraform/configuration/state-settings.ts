import * as z from 'zod/mini';

/** Where Terraform stores its state: beside the code, or in an existing bucket. */
export const StateSettings = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('local') }),
  z.strictObject({
    kind: z.literal('s3'),
    bucket: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is not the name of a bucket')),
    region: z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is not a region')),
    /** The key that encrypts the state; by default the bucket's own. */
    kmsKeyId: z.optional(z.string()),
  }),
]);
export type StateSettings = z.output<typeof StateSettings>;
