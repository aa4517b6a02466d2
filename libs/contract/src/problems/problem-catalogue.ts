import * as z from 'zod/mini';
import { problemCodes } from '@liveness/domain';
import type { ProblemCode } from '@liveness/domain';

/** Status and title of a problem. A code's status never changes. */
export interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 429 | 431 | 500 | 503;
  readonly title: string;
}

/** Status and title of every code. */
export const problemCatalogue: Readonly<Record<ProblemCode, ProblemKind>> = {
  unauthenticated: { status: 401, title: 'Valid bearer token required' },
  forbidden: { status: 403, title: 'Permission denied' },
  'attempt-token-invalid': { status: 401, title: 'Valid attempt token required' },
  'attempt-not-found': { status: 404, title: 'Attempt not found' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  malformed: { status: 400, title: 'Malformed request' },
  'body-too-large': { status: 413, title: 'Request body too large' },
  'headers-too-large': { status: 431, title: 'Request headers too large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported content type' },
  'image-size': { status: 400, title: 'Invalid image size' },
  'challenge-unknown': { status: 400, title: 'Unknown challenge' },
  'no-challenge-left': { status: 409, title: 'No challenge left' },
  'frame-not-jpeg': { status: 400, title: 'Frame is not a JPEG' },
  'frame-orientation': { status: 400, title: 'Frame has an EXIF orientation' },
  'frame-dimensions': { status: 400, title: 'Frame dimensions differ from those announced' },
  'frame-too-large': { status: 413, title: 'Frame too large' },
  'frame-time': { status: 400, title: 'Invalid capture time' },
  'frame-conflict': { status: 409, title: 'Capture time already used' },
  'frame-cap': { status: 409, title: 'Frame limit reached' },
  'attempt-closed': { status: 409, title: 'Attempt closed' },
  'attempt-expired': { status: 409, title: 'Attempt expired' },
  'attempt-in-progress': { status: 409, title: 'Attempt still in progress' },
  'attempt-erased': { status: 409, title: 'Attempt erased' },
  'no-frames': { status: 409, title: 'Attempt has no frames' },
  'check-not-found': { status: 404, title: 'Check not found' },
  'check-ended': { status: 409, title: 'Check has ended' },
  'check-used-up': { status: 409, title: 'No attempt left' },
  'consent-needed': { status: 409, title: 'Consent needed' },
  'consent-outdated': { status: 409, title: 'Another consent text is in force' },
  'attempt-superseded': { status: 409, title: 'Another attempt has taken its place' },
  'check-not-passed': { status: 409, title: 'Check has not passed' },
  'check-redacted': { status: 409, title: 'Check was redacted' },
  'no-reference-image': { status: 404, title: 'No reference image' },
  'look-needed': { status: 409, title: 'One more look needed' },
  'check-handed-off': { status: 409, title: 'The check continues on another device' },
  'hand-off-invalid': { status: 404, title: 'Unknown hand-off code' },
  'hand-off-used': { status: 409, title: 'Hand-off code already used' },
  'hand-off-expired': { status: 410, title: 'Hand-off code expired' },
  'thresholds-stale': { status: 409, title: 'A newer thresholds version exists' },
  'idempotency-conflict': { status: 409, title: 'Idempotency key already used' },
  'cursor-outdated': { status: 410, title: 'Cursor no longer valid' },
  'too-many-attempts': { status: 429, title: 'Too many open attempts' },
  'attempts-paused': { status: 429, title: 'Paused after failed attempts' },
  unavailable: { status: 503, title: 'Service temporarily unavailable' },
  internal: { status: 500, title: 'Internal error' },
};

/** `application/problem+json` (RFC 9457): every response that is not a success. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  detail: z.optional(z.string()),
  requestId: z.string(),
  /** The invalid fields, each with its path in dots. */
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;
