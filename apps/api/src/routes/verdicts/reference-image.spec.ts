import { clearFace, faces, jpegShowing } from '@liveness/api-testing';
import { createRegistry, stay } from '@liveness/challenge-kernel';
import type { Challenge } from '@liveness/challenge-kernel';
import { AttemptDetail } from '@liveness/contract';
import { defaultReferenceLimits } from '@liveness/domain';
import type { Face, Observation } from '@liveness/domain';
import { ApiUnderTest } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { testChallenge } from '../../testing/test-challenge';

/** Returns a challenge that watches one face until it smiles, and compares the first face with the last. */
function smileChallenge(minSimilarity: number): Challenge {
  const { states, ...challenge } = testChallenge('PEEK', undefined, { minSimilarity });
  const peek: Challenge['states'][string] = (observation, context) => {
    const result = states['peek']!(observation, context);
    const isLast = observation.faces[0]?.smiling?.value === true;
    return result.answer === 'pass' && !isLast ? stay(result.memory, 'no_face') : result;
  };
  return { ...challenge, states: { peek } };
}

const smile = { smiling: { value: true, confidence: 99 } };
const closed = { eyesOpen: { value: false, confidence: 99 } };

describe('the reference image of an attempt', () => {
  let api: ApiUnderTest;
  let attempt: ClientAttempt;
  let reviewer: string;

  async function began(minSimilarity = 0): Promise<void> {
    api = new ApiUnderTest({ dependencies: { registry: createRegistry([smileChallenge(minSimilarity)]) } });
    reviewer = api.signIn('rita', { groups: ['admins'] });
    attempt = await api.started();
  }
  beforeEach(() => began());

  async function decided(...observations: readonly (Partial<Face> | Observation)[]) {
    for (const [index, each] of observations.entries()) {
      const observation = 'faces' in each ? each : { faces: [{ ...clearFace, ...each }] };
      await api.putFrame(attempt, { jpeg: jpegShowing(observation), at: api.now + index });
    }
    await api.verify(attempt);
    return (await api.attempts.find(attempt.id))?.outcome?.referenceImage;
  }

  const shown = async () => {
    const authorization = `Bearer ${reviewer}`;
    const response = await api.fetch(`/api/admin/attempts/${attempt.id}`, { headers: { authorization } });
    const { referenceImage, referenceImageReason } = AttemptDetail.parse(await response.json());
    return [referenceImage, referenceImageReason];
  };

  it('is decided with the attempt: the frame that shows the face best', async () => {
    expect(await decided(closed, {}, { rotation: { yaw: 9, pitch: 0, roll: 0 } }, smile)).toEqual({ sequence: 2 });
    expect(await shown()).toEqual([{ sequence: 2 }, undefined]);
  });

  it('is none if no frame is good enough, with what the best one lacks', async () => {
    expect(await decided(closed, { ...closed, ...smile })).toEqual({ failure: 'eyes_closed' });
    expect(await shown()).toEqual([undefined, 'eyes_closed']);
  });

  it('is neither one nor a reason for an attempt that failed', async () => {
    expect(await decided({}, faces(2))).toBeUndefined();
    expect(await shown()).toEqual([undefined, undefined]);
  });

  it('is a frame that was compared, if faces are compared: others may show somebody else', async () => {
    await began(80);
    const rest = { rotation: { yaw: 6, pitch: 0, roll: 0 } };
    expect(await decided(rest, {}, { ...closed, ...smile })).toEqual({ sequence: 1 });
  });

  it('stays as it was decided when a deployment changes its limits', async () => {
    await decided({}, smile);
    Object.assign(api.dependencies.dependencies.settings, {
      referenceLimits: { ...defaultReferenceLimits, minSharpness: 99 },
    });
    expect(await shown()).toEqual([{ sequence: 1 }, undefined]);
  });

  it('is found on reading for an attempt that an older version decided, by the limits of now', async () => {
    await decided(closed, {}, smile);
    api.attempts.forgetReferenceImage(attempt.id);
    expect(await shown()).toEqual([{ sequence: 2 }, undefined]);
    Object.assign(api.dependencies.dependencies.settings, {
      referenceLimits: { ...defaultReferenceLimits, minSharpness: 99 },
    });
    expect(await shown()).toEqual([undefined, 'not_sharp']);
  });

  it('goes with an erasure', async () => {
    await decided({}, smile);
    api.now += 60_000;
    const erased = await api.send('POST', `/api/admin/attempts/${attempt.id}/erasure`, { reason: 'asked' }, reviewer);
    expect(erased.ok)
      .withContext(await erased.text())
      .toBeTrue();
    expect(await shown()).toEqual([undefined, undefined]);
    expect(JSON.stringify(await api.attempts.find(attempt.id))).not.toContain('referenceImage');
  });
});
