/**
 * Who waits how long for whom: each ends before the one that waits for it, so that a slow analyser becomes the API's own answer
 * (503 with `Retry-After`) and never a gateway's.
 */
export const timeouts = {
  /** One frame's analysis, or one comparison of two frames, retries included. */
  analyserMs: 8_000,
  functionSeconds: 25,
  /** HTTP APIs wait 30 s at most. */
  gatewayMs: 29_000,
  /** CloudFront's own default, and the most without a higher quota is 60 s. */
  cloudfrontSeconds: 30,
} as const;
