import * as z from 'zod/mini';

/** `GET /api/health`. */
export const Health = z.object({ status: z.literal('ok') });
export type Health = z.infer<typeof Health>;

/** `GET /api/.well-known/jwks.json`: the public keys that verify receipts (RFC 7517). */
export const JsonWebKeySet = z.object({
  keys: z.array(
    z.looseObject({
      kty: z.string(),
      kid: z.string(),
      alg: z.optional(z.string()),
      use: z.optional(z.string()),
      crv: z.optional(z.string()),
      x: z.optional(z.string()),
      y: z.optional(z.string()),
    }),
  ),
});
export type JsonWebKeySet = z.infer<typeof JsonWebKeySet>;
