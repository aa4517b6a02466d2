import { describeChallenge } from '@liveness/challenge-kernel/testing';
import { pose } from './challenge';
import type { PoseLimits } from './limits';
import type { PoseParams } from './params';
import { holdPose } from './testing';

describeChallenge(pose, { honest: (params, limits) => holdPose(params as PoseParams, limits as PoseLimits) });
