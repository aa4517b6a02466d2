import * as z from 'zod/mini';

/**
 * Request of `PUT /api/challenge/{id}/frame` as JSON: the attempt token, the capture time in epoch milliseconds, the
 * JPEG in standard base64.
 */
export const PutFrameRequest = z.object({
  token: z.string(),
  timestamp: z.int().check(z.nonnegative()),
  frameBase64: z.string(),
});
export type PutFrameRequest = z.infer<typeof PutFrameRequest>;

/** The headers with the token and the capture time when the body is the JPEG itself (`content-type: image/jpeg`). */
export const frameHeaders = { token: 'x-attempt-token', timestamp: 'x-frame-timestamp' } as const;

/** How far the head in a frame is turned since the first one, in degrees: to the right of the image, and up. */
export const TurnReading = z.object({ rightDegrees: z.number(), upDegrees: z.number() });
export type TurnReading = z.infer<typeof TurnReading>;

/**
 * Response of `PUT /api/challenge/{id}/frame`. Only a challenge with legs has more than the message: the task as told
 * so far, whether anything is left to tell or send, and a reading where guidance needs one. The same frame always gets
 * the same response.
 */
export const PutFrameResponse = z.object({
  message: z.string(),
  params: z.optional(z.record(z.string(), z.unknown())),
  done: z.optional(z.boolean()),
  reading: z.optional(TurnReading),
});
export type PutFrameResponse = z.infer<typeof PutFrameResponse>;
