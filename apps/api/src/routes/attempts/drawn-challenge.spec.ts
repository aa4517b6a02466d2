import { createRegistry } from '@liveness/challenge-kernel';
import type { StartAttemptResponse } from '@liveness/contract';
import type { Settings } from '@liveness/use-cases';
import * as z from 'zod/mini';
import { ApiUnderTest } from '../../testing/api-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';
import { testChallenge } from '../../testing/test-challenge';

describe('the challenge of a start', () => {
  const both = [
    { type: 'PEEK', preset: 'standard' },
    { type: 'STARE', preset: 'classic' },
  ] as const;
  const typeOf = async (response: Response) => ((await response.json()) as StartAttemptResponse).type;

  it('is rejected when it is unknown or not enabled', async () => {
    const api = new ApiUnderTest();
    await expectProblem(await api.start({ challengeType: 'JUMP' }), 'challenge-unknown');
    await expectProblem(await api.start({ challengeType: 'STARE' }), 'challenge-unknown');
    for (const challengeType of ['toString', '', 'N'.repeat(4000)])
      await expectProblem(await api.start({ challengeType }), 'challenge-unknown');
  });

  it("is the client's choice only if the deployment allows it", async () => {
    const choosing = new ApiUnderTest({
      settings: { challenges: both, clientMayChoose: true, openAttempts: { limit: 50, windowMs: 1 } },
    });
    for (let round = 0; round < 8; round += 1)
      expect(await typeOf(await choosing.start({ challengeType: 'STARE' }))).toBe('STARE');
    const strict = new ApiUnderTest({ settings: { challenges: both }, dependencies: { random: () => 0 } });
    expect(await typeOf(await strict.start({ challengeType: 'STARE' }))).toBe('PEEK');
  });

  it('is one of the enabled ones at random, or chosen by a custom rule', async () => {
    const second = new ApiUnderTest({ settings: { challenges: both }, dependencies: { random: (_min, max) => max } });
    expect(await typeOf(await second.start())).toBe('STARE');
    const plugged = new ApiUnderTest({
      settings: { challenges: both },
      dependencies: { selectChallenge: ({ enabled, subject }) => enabled[subject === 'ada' ? 1 : 0] ?? both[0] },
    });
    expect(await typeOf(await plugged.start())).toBe('STARE');
    expect(await typeOf(await plugged.start({}, plugged.signIn('bob')))).toBe('PEEK');
  });

  describe('that measures light', () => {
    const glow = { type: 'GLOW', preset: 'standard' } as const;
    const registry = createRegistry([{ ...testChallenge('GLOW'), measuresLight: true }, testChallenge('PEEK')]);
    const deployed = (challenges: Settings['challenges']) =>
      new ApiUnderTest({
        settings: { challenges, clientMayChoose: true, openAttempts: { limit: 50, windowMs: 1 } },
        dependencies: { registry, random: (min) => min },
      });
    const most = { imageWidth: 1500, imageHeight: 1000 };
    const larger = { imageWidth: 1500, imageHeight: 1001 };

    it('is drawn only for frames that can be measured: nobody could pass in larger ones', async () => {
      const api = deployed([glow, ...both.slice(0, 1)]);
      expect(await typeOf(await api.start(most))).toBe('GLOW');
      expect(await typeOf(await api.start(larger))).toBe('PEEK');
    });

    it('is rejected for larger frames if it is the only one, or asked for: no attempt is opened', async () => {
      const fields = ['imageHeight', 'imageWidth'];
      expect(fieldsOf(await expectProblem(await deployed([glow]).start(larger), 'image-size'))).toEqual(fields);
      const choosing = deployed([glow, ...both.slice(0, 1)]);
      const asked = { ...larger, challengeType: 'GLOW' };
      expect(fieldsOf(await expectProblem(await choosing.start(asked), 'image-size'))).toEqual(fields);
      expect(await typeOf(await choosing.start({ ...most, challengeType: 'GLOW' }))).toBe('GLOW');
    });
  });

  describe('of a client with a list of its own', () => {
    const clientChallenges = [{ client: 'original', challenges: [{ type: 'STARE', preset: 'classic' }] }] as const;
    const challenges = [{ type: 'PEEK', preset: 'standard' }] as const;
    const openAttempts = { limit: 50, windowMs: 1 };
    const deployed = () =>
      new ApiUnderTest({
        settings: { challenges, clientChallenges, clientMayChoose: true, openAttempts },
      });

    it('is drawn from that list alone, and never from it for another client', async () => {
      const api = deployed();
      const original = api.signIn('ada', { clients: ['original'] });
      for (let round = 0; round < 8; round += 1) {
        expect(await typeOf(await api.start({}, original))).toBe('STARE');
        expect(await typeOf(await api.start())).toBe('PEEK');
      }
    });

    it('may be chosen from that list alone', async () => {
      const api = deployed();
      const original = api.signIn('ada', { clients: ['original'] });
      expect(await typeOf(await api.start({ challengeType: 'STARE' }, original))).toBe('STARE');
      await expectProblem(await api.start({ challengeType: 'PEEK' }, original), 'challenge-unknown');
      await expectProblem(await api.start({ challengeType: 'STARE' }), 'challenge-unknown');
    });

    it('is judged by the preset of that list, unless thresholds based on it are published', async () => {
      const api = deployed();
      const original = api.signIn('ada', { clients: ['original'] });
      const capOf = async () => {
        const { guidance } = (await (await api.start({}, original)).json()) as StartAttemptResponse;
        return guidance.frameCap;
      };
      expect(await capOf()).toBe(6);
      api.thresholds.hold('STARE', { preset: 'standard', version: 1, limits: { frameCap: 3 } });
      expect(await capOf()).toBe(6);
      api.thresholds.hold('STARE', { preset: 'classic', version: 2, limits: { frameCap: 5 } });
      expect(await capOf()).toBe(5);
    });

    it('is described with the others', async () => {
      const document = (await (await deployed().fetch('/api/openapi.json')).json()) as {
        readonly components: { readonly schemas: object };
      };
      expect(Object.keys(document.components.schemas)).toEqual(jasmine.arrayContaining(['PEEKParams', 'STAREParams']));
    });
  });

  it('checks the metadata with its own schema', async () => {
    const registry = createRegistry([testChallenge('PEEK', z.object({ hand: z.enum(['left', 'right']) }))]);
    const api = new ApiUnderTest({ dependencies: { registry } });
    expect(fieldsOf(await expectProblem(await api.start({ metadata: { hand: 'both' } }), 'malformed'))).toEqual([
      'metadata.hand',
    ]);
    expect(fieldsOf(await expectProblem(await api.start(), 'malformed'))).toEqual(['metadata.hand']);
    expect((await api.start({ metadata: { hand: 'left' } })).status).toBe(201);
  });
});
