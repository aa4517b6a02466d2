import { describeChallenge } from '@liveness/challenge-kernel/testing';
import { challenges, registry } from './index';

for (const challenge of challenges) describeChallenge(challenge);

describe('the registry of this project', () => {
  it('holds the two challenges that clients of the original know', () => {
    expect(registry.types).toEqual(jasmine.arrayContaining(['NOSE', 'POSE']));
  });
});
