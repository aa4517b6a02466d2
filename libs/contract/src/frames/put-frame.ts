import * as z from 'zod/mini';

/** `PUT /api/challenge/{id}/frame`, request as JSON: the attempt token, capture time in ms since 1970, JPEG in standard base64. */
export const PutFrameRequest = z.object({
  token: z.string(),
  timestamp: z.int().check(z.nonnegative()),
  frameBase64: z.string(),
});
export type PutFrameRequest = z.infer<typeof PutFrameRequest>;

/** Headers that carry token and capture time when the body is the JPEG itself (`content-type: image/jpeg`). */
export const frameHeaders = { token: 'x-attempt-token', timestamp: 'x-frame-timestamp' } as const;

export const PutFrameResponse = z.object({ message: z.string() });
export type PutFrameResponse = z.infer<typeof PutFrameResponse>;
