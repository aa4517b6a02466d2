import * as z from 'zod/mini';

/** Request of `POST /api/challenge/{id}/give-back`. */
export const GiveBackRequest = z.object({ token: z.string() });
export type GiveBackRequest = z.infer<typeof GiveBackRequest>;

/** Response of `POST /api/challenge/{id}/give-back`. */
export const GiveBackResponse = z.object({ givenBack: z.boolean() });
export type GiveBackResponse = z.infer<typeof GiveBackResponse>;
