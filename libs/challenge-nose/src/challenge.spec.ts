import { describeChallenge } from '@liveness/challenge-kernel/testing';
import { nose } from './challenge';
import type { NoseParams } from './params';
import { turnTowardsTarget } from './testing';

describeChallenge(nose, { honest: (params) => turnTowardsTarget(params as NoseParams, 7) });
