import * as z from 'zod/mini';
import { BucketName } from './existing-resources';

/** Where Terraform stores its state: beside the code, or in an existing bucket. */
export const StateSettings = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('local') }),
  z.strictObject({
    kind: z.literal('s3'),
    bucket: BucketName,
    region: z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is not a region')),
    /** The key that encrypts the state; by default the bucket's own. */
    kmsKeyId: z.optional(z.string()),
  }),
]);
export type StateSettings = z.output<typeof StateSettings>;
