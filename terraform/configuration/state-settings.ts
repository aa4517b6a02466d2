import * as z from 'zod/mini';

/** Where Terraform keeps what it knows: beside the code, or in a bucket that exists already. */
export const StateSettings = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('local') }),
  z.strictObject({
    kind: z.literal('s3'),
    bucket: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is not the name of a bucket')),
    region: z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is not a region')),
    /** Key that encrypts the state; the bucket's default where it is left out. */
    kmsKeyId: z.optional(z.string()),
  }),
]);
export type StateSettings = z.output<typeof StateSettings>;
