import { describeChallenge } from '@liveness/challenge-kernel/testing';
import { light } from './light';
import type { LightParams } from './params';
import { lookOn } from './testing';

describeChallenge(light, { honest: (params) => lookOn(params as LightParams) });
