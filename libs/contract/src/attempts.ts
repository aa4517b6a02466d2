import { imageBounds } from '@liveness/domain';
import * as z from 'zod/mini';
import { CameraReport } from './camera-report';

export { imageBounds };

/** `POST /api/challenge`, request. `metadata` goes to the challenge's own schema; `device` are hints for reviewers, never used to decide. */
export const StartAttemptRequest = z.object({
  imageWidth: z.int().check(z.minimum(imageBounds.minWidth), z.maximum(imageBounds.maxSide)),
  imageHeight: z.int().check(z.minimum(imageBounds.minHeight), z.maximum(imageBounds.maxSide)),
  challengeType: z.optional(z.string()),
  metadata: z.optional(z.record(z.string(), z.unknown())),
  device: z.optional(
    z.object({
      userAgent: z.optional(z.string().check(z.maxLength(400))),
      cameraLabel: z.optional(z.string().check(z.maxLength(200))),
      viewport: z.optional(z.string().check(z.maxLength(40))),
    }),
  ),
});
export type StartAttemptRequest = z.infer<typeof StartAttemptRequest>;

/** What live guidance in a browser needs; the decision itself is made on the server alone. */
export const Guidance = z.object({
  /** The thresholds of this attempt, by name. */
  limits: z.record(z.string(), z.number()),
  /** Most frames this attempt may hold. */
  frameCap: z.int(),
  /** Largest frame in bytes of JPEG. */
  maxFrameBytes: z.int(),
  /** Milliseconds from now until the attempt expires. */
  expiresInMs: z.int(),
});
export type Guidance = z.infer<typeof Guidance>;

/** `POST /api/challenge`, answer (201). `params` is of the challenge's own schema. */
export const StartAttemptAnswer = z.object({
  id: z.string(),
  token: z.string(),
  type: z.string(),
  params: z.record(z.string(), z.unknown()),
  guidance: Guidance,
});
export type StartAttemptAnswer = z.infer<typeof StartAttemptAnswer>;

/** `PUT /api/challenge/{id}/frame`, request as JSON: the attempt token, capture time in ms since 1970, JPEG in standard base64. */
export const PutFrameRequest = z.object({
  token: z.string(),
  timestamp: z.int().check(z.nonnegative()),
  frameBase64: z.string(),
});
export type PutFrameRequest = z.infer<typeof PutFrameRequest>;

/** Headers that carry token and capture time when the body is the JPEG itself (`content-type: image/jpeg`). */
export const frameHeaders = { token: 'x-attempt-token', timestamp: 'x-frame-timestamp' } as const;

export const PutFrameAnswer = z.object({ message: z.string() });
export type PutFrameAnswer = z.infer<typeof PutFrameAnswer>;

/** `POST /api/challenge/{id}/verify`. No score and no reason goes to the browser. */
export const VerifyRequest = z.object({ token: z.string(), camera: z.optional(CameraReport) });
export type VerifyRequest = z.infer<typeof VerifyRequest>;

/** `receipt` is a JWT (ES256) that another backend verifies against `/api/.well-known/jwks.json`; a refused attempt has one, too. */
export const VerifyAnswer = z.object({ success: z.boolean(), receipt: z.string() });
export type VerifyAnswer = z.infer<typeof VerifyAnswer>;

/** `GET /api/attempts/{id}`, for backends with the scope `attempts:read`. */
export const AttemptView = z.object({
  id: z.string(),
  subject: z.optional(z.string()),
  challenge: z.string(),
  status: z.enum(['open', 'passed', 'failed', 'expired']),
  startedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  decidedAt: z.optional(z.iso.datetime()),
  reason: z.optional(z.string()),
  thresholds: z.object({ preset: z.string(), version: z.int() }),
  frames: z.int(),
  receipt: z.optional(z.string()),
  erasedAt: z.optional(z.iso.datetime()),
});
export type AttemptView = z.infer<typeof AttemptView>;
