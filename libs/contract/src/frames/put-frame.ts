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

export const PutFrameResponse = z.object({ message: z.string() });
export type PutFrameResponse = z.infer<typeof PutFrameResponse>;
