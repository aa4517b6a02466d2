import * as z from 'zod/mini';

/** Response of `POST /api/check/hand-off` (201). The code is in this response only. */
export const HandOffCode = z.object({
  code: z.string(),
  /** The hosted page, with the code in the fragment. */
  url: z.string(),
  /** Milliseconds from now until the code expires. */
  expiresInMs: z.int(),
});
export type HandOffCode = z.infer<typeof HandOffCode>;

/** Request of `POST /api/check/hand-off/redeem`. */
export const RedeemHandOffRequest = z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(200)) });
export type RedeemHandOffRequest = z.infer<typeof RedeemHandOffRequest>;

/** Response of `POST /api/check/hand-off/redeem`. */
export const RedeemedHandOff = z.object({ clientSecret: z.string() });
export type RedeemedHandOff = z.infer<typeof RedeemedHandOff>;
