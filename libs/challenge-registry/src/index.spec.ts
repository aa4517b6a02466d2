import { describeChallenge } from '@liveness/challenge-kernel/testing';
import { challenges, registry } from './index';

for (const challenge of challenges) describeChallenge(challenge);

describe("the project's registry", () => {
  it("contains the two challenges of the original's clients", () => {
    expect(registry.types).toEqual(jasmine.arrayContaining(['NOSE', 'POSE']));
  });
});
