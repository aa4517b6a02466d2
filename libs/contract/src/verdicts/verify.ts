import * as z from 'zod/mini';
import { CameraReport } from './camera-report';

/** `POST /api/challenge/{id}/verify`. No score and no reason goes to the browser. */
export const VerifyRequest = z.object({ token: z.string(), camera: z.optional(CameraReport) });
export type VerifyRequest = z.infer<typeof VerifyRequest>;

/** `receipt` is a JWT (ES256) that another backend verifies against `/api/.well-known/jwks.json`; a refused attempt has one, too. */
export const VerifyResponse = z.object({ success: z.boolean(), receipt: z.string() });
export type VerifyResponse = z.infer<typeof VerifyResponse>;
