import { jpegShowing } from '@liveness/api-testing';
import type { ObservedFrame } from '@liveness/challenge-kernel';
import type { NoseParams } from '@liveness/challenge-nose';
import { turnTowardsTarget } from '@liveness/challenge-nose/testing';
import type { PoseParams } from '@liveness/challenge-pose';
import { seeExpression } from '@liveness/challenge-pose/testing';
import { registry } from '@liveness/challenge-registry';
import type { StartAttemptResponse, VerifyResponse } from '@liveness/contract';
import { randomInteger } from '@liveness/use-cases';
import { ApiUnderTest } from '../testing/api-under-test';

const size = { width: 480, height: 480 };

/**
 * Starts an attempt at a challenge of this project, sends frames of a person who has seen its parameters, and returns
 * whether it was verified.
 */
async function attempt<Params>(
  challenge: string,
  act: (params: Params) => readonly ObservedFrame[],
  random = randomInteger,
): Promise<{ success: boolean; reason?: string }> {
  const api = new ApiUnderTest({
    dependencies: { registry, random },
    settings: { challenges: [{ type: challenge, preset: 'standard' }] },
  });
  const started = (await (
    await api.start({ imageWidth: size.width, imageHeight: size.height })
  ).json()) as StartAttemptResponse;
  const client = { id: started.id, token: started.token, bearer: api.bearer };
  const sent = await Promise.all(
    act(started.params as Params).map(({ capturedAt, observation }) =>
      api.putFrame(client, { at: api.now + capturedAt, jpeg: jpegShowing(observation, size) }),
    ),
  );
  expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 200));
  const { success } = (await (await api.verify(client)).json()) as VerifyResponse;
  return { success, reason: (await api.attempts.decision(client.id))?.reason };
}

const rest: PoseParams['pose'] = { eyes: 'OPEN', mouth: 'CLOSED' };

describe('a challenge of this project, through the whole API,', () => {
  it('NOSE passes a person who moves the nose to the drawn target', async () => {
    expect(await attempt<NoseParams>('NOSE', (params) => turnTowardsTarget(params, 7))).toEqual({
      success: true,
      reason: 'passed',
    });
  });

  it("NOSE fails a person who moves the nose to another attempt's target", async () => {
    const elsewhere = (params: NoseParams) => ({
      ...params,
      noseLeft: params.imageWidth - params.noseLeft - params.noseWidth,
    });
    expect(
      (await attempt<NoseParams>('NOSE', (params) => turnTowardsTarget(elsewhere(params), 7))).success,
    ).toBeFalse();
  });

  it('POSE passes each expression that may be drawn, and fails another mouth', async () => {
    const show = (pose: PoseParams['pose']) =>
      [rest, pose, pose].map((expression, index) => ({
        capturedAt: index * 300,
        observation: { faces: [{ ...seeExpression(expression), confidence: 99 - index / 10 }] },
      }));
    const otherMouth = ({ eyes, mouth }: PoseParams['pose']) =>
      ({ eyes, mouth: mouth === 'SMILE' ? 'CLOSED' : 'SMILE' }) as const;
    for (let drawn = 0; drawn < 7; drawn++) {
      const random = (_from: number, to: number) => Math.min(drawn, to);
      expect(await attempt<PoseParams>('POSE', ({ pose }) => show(pose), random))
        .withContext(`expression ${drawn}`)
        .toEqual({ success: true, reason: 'passed' });
      const problem = await attempt<PoseParams>('POSE', ({ pose }) => show(otherMouth(pose)), random);
      expect(problem).withContext(`expression ${drawn}`).toEqual({ success: false, reason: 'mouth' });
    }
  });
});
