import { describeChallenge } from '@liveness/challenge-kernel/testing';
import type { TurnParams } from './params';
import { turnAsTold } from './testing';
import { turn } from './turn';

describeChallenge(turn, { honest: (params) => turnAsTold(params as TurnParams) });
