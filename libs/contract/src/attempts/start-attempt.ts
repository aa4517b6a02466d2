import { imageBounds } from '@liveness/domain';
import * as z from 'zod/mini';
import { Agreement } from '../consent/consent';

export { imageBounds };

/** What a receipt can repeat: unreserved characters of URLs, enough of them that nobody guesses a random one. */
export const Nonce = z
  .string()
  .check(z.regex(/^[A-Za-z0-9._~-]{8,128}$/, 'Must be 8 to 128 letters, digits and characters of . _ ~ -'));

/**
 * Request of `POST /api/challenge`. `metadata` is checked with the challenge's own schema; `device` holds hints for
 * reviewers that never affect a decision.
 */
export const StartAttemptRequest = z.object({
  imageWidth: z.int().check(z.minimum(imageBounds.minWidth), z.maximum(imageBounds.maxSide)),
  imageHeight: z.int().check(z.minimum(imageBounds.minHeight), z.maximum(imageBounds.maxSide)),
  challengeType: z.optional(z.string()),
  except: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.maxLength(20))),
  nonce: z.optional(Nonce),
  consent: z.optional(Agreement),
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

/** What guidance in a browser needs. Only the server decides. */
export const Guidance = z.object({
  /** The thresholds of this attempt, by name. */
  limits: z.record(z.string(), z.number()),
  /** The highest number of frames in this attempt. */
  frameCap: z.int(),
  /** The size of the largest frame, in bytes of JPEG. */
  maxFrameBytes: z.int(),
  /** Milliseconds from now until the attempt expires. */
  expiresInMs: z.int(),
});
export type Guidance = z.infer<typeof Guidance>;

/** Response of `POST /api/challenge` (201). `params` follows the challenge's own schema. */
export const StartAttemptResponse = z.object({
  id: z.string(),
  token: z.string(),
  type: z.string(),
  params: z.record(z.string(), z.unknown()),
  guidance: Guidance,
});
export type StartAttemptResponse = z.infer<typeof StartAttemptResponse>;
