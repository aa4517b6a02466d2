import type { RefusalCode } from '@liveness/domain';

/** How a refusal looks on the wire: its status never changes without its code, its title says in a few words what the code means. */
export interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
  readonly title: string;
}

/** Status and title of every code. */
export const problemCatalogue: Readonly<Record<RefusalCode, ProblemKind>> = {
  unauthenticated: { status: 401, title: 'A valid bearer token is needed' },
  forbidden: { status: 403, title: 'The caller may not do this' },
  'attempt-token-invalid': { status: 401, title: 'A valid attempt token is needed' },
  'attempt-not-found': { status: 404, title: 'There is no such attempt' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'The method is not offered here' },
  malformed: { status: 400, title: 'The request is malformed' },
  'body-too-large': { status: 413, title: 'The request body is too large' },
  'unsupported-media-type': { status: 415, title: 'The content type is not understood' },
  'image-size': { status: 400, title: 'The image size is not admitted' },
  'challenge-unknown': { status: 400, title: 'There is no such challenge' },
  'frame-not-jpeg': { status: 400, title: 'The frame is not a JPEG' },
  'frame-orientation': { status: 400, title: 'The frame would have to be turned' },
  'frame-dimensions': { status: 400, title: 'The frame has other dimensions than announced' },
  'frame-too-large': { status: 413, title: 'The frame is too large' },
  'frame-time': { status: 400, title: 'The capture time is not admitted' },
  'frame-conflict': { status: 409, title: 'Another frame has this capture time' },
  'frame-cap': { status: 409, title: 'The attempt holds as many frames as it may' },
  'attempt-closed': { status: 409, title: 'The attempt is closed' },
  'attempt-expired': { status: 409, title: 'The attempt has expired' },
  'attempt-in-progress': { status: 409, title: 'The attempt is still going on' },
  'attempt-erased': { status: 409, title: 'The attempt was erased' },
  'no-frames': { status: 409, title: 'The attempt has no frames' },
  'thresholds-stale': { status: 409, title: 'Other thresholds were published meanwhile' },
  'cursor-outdated': { status: 410, title: 'The cursor is no longer good' },
  'too-many-attempts': { status: 429, title: 'Too many attempts are open' },
  unavailable: { status: 503, title: 'A part of the service is unavailable' },
  internal: { status: 500, title: 'Something went wrong' },
};
