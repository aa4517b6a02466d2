import type { ChallengeOnPage } from '@liveness/challenge-kernel';
import { PoseParams } from './params';

/** What a page needs of POSE: the person judges the pictures before they are sent, and the server afterwards. */
export const poseOnPage = {
  type: 'POSE',
  frames: 'mirrored',
  params: PoseParams,
} as const satisfies ChallengeOnPage<PoseParams>;
