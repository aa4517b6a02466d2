import { type Challenge, type ChallengeOnPage, presetLimits } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import type { StartAttemptResponse } from '@liveness/contract';
import { openAttempt } from './attempt';
import { tasks } from './tasks';

const image = { width: 640, height: 480 };

/** What the API returns at the start of an attempt, with the middle of all that may be drawn. */
function started({ type, draw, legs, limits: specs, metadata }: Challenge): StartAttemptResponse {
  const limits = presetLimits(specs, 'standard');
  const announcement = { image, metadata: metadata.parse({}) };
  const drawn = draw(announcement, limits, (min, max) => Math.floor((min + max) / 2));
  const params = (legs ? legs.told(drawn, 0) : drawn) as StartAttemptResponse['params'];
  const guidance = { limits: { ...limits }, frameCap: limits.frameCap, maxFrameBytes: 1e6, expiresInMs: 180_000 };
  return { id: 'an-attempt', token: 'a-token', type, params, guidance };
}

describe('the tasks of the portal', () => {
  it('are those of the registry', () => {
    expect(Object.keys(tasks).sort()).toEqual([...registry.types].sort());
  });

  for (const { type, frames, params } of registry.challenges)
    it(`are told, and take frames, as ${type} says`, () => {
      const { challenge } = tasks[type] as { readonly challenge: ChallengeOnPage };
      expect([challenge.type, challenge.frames]).toEqual([type, frames]);
      expect(challenge.params).toBe(params);
      expect(Boolean(challenge.legs)).toBe(Boolean(registry.find(type)?.legs));
    });

  for (const challenge of [...registry.challenges, ...registry.combinations])
    it(`open an attempt at ${challenge.type}`, () => {
      const attempt = openAttempt(started(challenge), image, 0);
      const parts = challenge.parts ?? [challenge];
      expect(attempt?.challenge.type).toBe(parts[0]?.type);
      expect((attempt?.sitting?.parts ?? parts).map(({ type }) => type)).toEqual(parts.map(({ type }) => type));
    });
});
