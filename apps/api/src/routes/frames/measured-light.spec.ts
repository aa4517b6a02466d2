import { clearFace, faces, greyLight, jpegShowing } from '@liveness/api-testing';
import { createRegistry } from '@liveness/challenge-kernel';
import { AttemptDetail } from '@liveness/contract';
import type { Observation } from '@liveness/domain';
import { ApiUnderTest } from '../../testing/api-under-test';
import { testChallenge } from '../../testing/test-challenge';

const alone: Observation = { faces: [clearFace] };

function apiWith(type: 'GLOW' | 'PEEK'): ApiUnderTest {
  return new ApiUnderTest({
    settings: { challenges: [{ type, preset: 'standard' }] },
    dependencies: {
      registry: createRegistry([{ ...testChallenge('GLOW'), measuresLight: true }, testChallenge('PEEK')]),
    },
  });
}

async function observed(api: ApiUnderTest, observation: Observation) {
  const attempt = await api.started();
  expect((await api.putFrame(attempt, { jpeg: jpegShowing(observation) })).status).toBe(200);
  return (await api.attempts.frames(attempt.id))[0]?.analysis?.observation;
}

describe('the light of a frame', () => {
  it('is measured and stored with what the analyser saw, where the challenge looks at it', async () => {
    const api = apiWith('GLOW');
    expect(await observed(api, alone)).toEqual({ ...alone, light: greyLight });
    expect(api.lines.at(-1)).toEqual(jasmine.objectContaining({ lightMeterMs: jasmine.any(Number) }));
  });

  it('is shown to reviewers, as numbers', async () => {
    const api = apiWith('GLOW');
    const attempt = await api.started();
    await api.putFrame(attempt, { jpeg: jpegShowing(alone) });
    const reviewer = api.signIn('rita', { groups: ['reviewers'] });
    const response = await api.send('GET', `/api/admin/attempts/${attempt.id}`, undefined, reviewer);
    const { frames } = AttemptDetail.parse(await response.json());
    expect(frames.map(({ light }) => light)).toEqual([greyLight]);
  });

  it('is not measured for any other challenge: no pixels are decoded', async () => {
    const api = apiWith('PEEK');
    expect(await observed(api, alone)).toEqual(alone);
    expect(api.lightMeter.calls).toBe(0);
  });

  it('is not measured where there is nobody, or more than one face', async () => {
    for (const seen of [faces(0), faces(2)]) {
      const api = apiWith('GLOW');
      expect(await observed(api, seen)).toEqual(seen);
      expect(api.lightMeter.calls).toBe(0);
    }
  });

  it('is absent where the picture cannot be measured, and the frame is accepted', async () => {
    const api = apiWith('GLOW');
    spyOn(api.lightMeter, 'measure').and.returnValue(undefined);
    expect(await observed(api, alone)).toEqual(alone);
  });

  it('is measured when an interrupted frame is completed from its stored bytes', async () => {
    const api = apiWith('GLOW');
    const attempt = await api.started();
    api.analyserOutage.begin('analyse');
    await api.putFrame(attempt, { jpeg: jpegShowing(alone) });
    api.analyserOutage.end();
    expect((await api.verify(attempt)).status).toBe(200);
    expect((await api.attempts.frames(attempt.id))[0]?.analysis?.observation.light).toEqual(greyLight);
  });
});
