import { describeChallenge } from '@liveness/challenge-kernel/testing';
import { challenges, registry } from './index';

for (const challenge of challenges) describeChallenge(challenge);

describe('the registry of this project', () => {
  it('holds NOSE and POSE, and not the example', () => {
    expect(registry.types).toEqual(['NOSE', 'POSE']);
  });
});
