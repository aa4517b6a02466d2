import { createRegistry } from '@liveness/challenge-kernel';
import type { Settings } from '@liveness/use-cases';
import { checkSettings, ChecksUnderTest } from '../../testing/checks-under-test';
import { expectProblem } from '../../testing/expect-problem';
import { testChallenge } from '../../testing/test-challenge';

/** One that glows, one that may find that it cannot judge, and two that do neither. */
const registry = createRegistry([
  { ...testChallenge('GLOW'), litStates: ['peek'] },
  { ...testChallenge('GUESS'), unjudged: ['crowd'] },
  testChallenge('PEEK'),
  testChallenge('STARE'),
]);
const standard = (type: string) => ({ type, preset: 'standard' }) as const;
const all = registry.types.map(standard);
const usual = [standard('PEEK'), standard('STARE')] as const;

/** Returns the deployment, and from which challenges the latest start drew. */
function deployed(settings: Partial<Settings> = {}) {
  let from: readonly string[] = [];
  const api = new ChecksUnderTest({
    settings: { challenges: usual, openAttempts: { limit: 50, windowMs: 1 }, checks: checkSettings, ...settings },
    dependencies: {
      registry,
      selectChallenge: ({ enabled }) => {
        from = enabled.map(({ type }) => type);
        return enabled[0] ?? standard('PEEK');
      },
    },
  });
  const drawnFrom = async (body: object, bearer = api.bearer) => {
    expect((await api.start(body, bearer)).status).toBe(201);
    return from;
  };
  return { api, drawnFrom };
}

describe('a challenge that a client excepts', () => {
  describe('where clients may choose', () => {
    it('is never drawn, whatever else the client names', async () => {
      const { drawnFrom } = deployed({ clientMayChoose: true });
      expect(await drawnFrom({ except: ['PEEK'] })).toEqual(['STARE']);
      const odd = ['STARE', 'STARE', 'JUMP', 'stare', 'toString', '__proto__'];
      expect(await drawnFrom({ except: odd })).toEqual(['PEEK']);
    });

    it('is not drawn even if the client asks for it', async () => {
      const { api } = deployed({ clientMayChoose: true });
      const typeOf = async (body: object) => ((await (await api.start(body)).json()) as { readonly type: string }).type;
      expect(await typeOf({ challengeType: 'STARE', except: ['STARE'] })).toBe('PEEK');
      expect(await typeOf({ challengeType: 'STARE', except: ['PEEK'] })).toBe('STARE');
    });

    it('narrows the list of the client’s own, and leaves something of it or is rejected', async () => {
      const { api, drawnFrom } = deployed({
        clientMayChoose: true,
        challenges: usual.slice(0, 1),
        clientChallenges: [{ client: 'original', challenges: usual.slice(1) }],
      });
      const original = api.signIn('ada', { clients: ['original'] });
      expect(await drawnFrom({ except: ['PEEK'] }, original)).toEqual(['STARE']);
      await expectProblem(await api.start({ except: ['STARE'] }, original), 'no-challenge-left');
    });

    it('is a conflict if nothing is left: no attempt is opened', async () => {
      const { api } = deployed({ clientMayChoose: true, openAttempts: { limit: 1, windowMs: 60_000 } });
      await expectProblem(await api.start({ except: ['STARE', 'PEEK'] }), 'no-challenge-left');
      expect((await api.start({ except: ['STARE'] })).status).toBe(201);
    });
  });

  describe('where clients may not choose', () => {
    it('is drawn all the same: nobody picks the easiest one by leaving out the others', async () => {
      const { drawnFrom } = deployed();
      expect(await drawnFrom({ except: ['PEEK'] })).toEqual(['PEEK', 'STARE']);
      expect(await drawnFrom({ except: ['PEEK', 'STARE'] })).toEqual(['PEEK', 'STARE']);
    });

    it('is left out if it glows, or may find that it cannot judge: the person needs another one', async () => {
      const { drawnFrom } = deployed({ challenges: all });
      expect(await drawnFrom({ except: ['GLOW'] })).toEqual(['GUESS', 'PEEK', 'STARE']);
      expect(await drawnFrom({ except: ['GUESS', 'PEEK'] })).toEqual(['GLOW', 'PEEK', 'STARE']);
      const { api } = deployed({ challenges: all.slice(0, 2) });
      await expectProblem(await api.start({ except: ['GLOW', 'GUESS'] }), 'no-challenge-left');
    });

    it('is left out with those that it is a part of', async () => {
      const { drawnFrom } = deployed({ challenges: [standard('GLOW+PEEK'), standard('PEEK+STARE')] });
      expect(await drawnFrom({ except: ['GLOW'] })).toEqual(['PEEK+STARE']);
      expect(await drawnFrom({ except: ['GLOW+PEEK'] })).toEqual(['PEEK+STARE']);
      expect(await drawnFrom({ except: ['PEEK', 'PEEK+STARE'] })).toEqual(['GLOW+PEEK', 'PEEK+STARE']);
    });

    it('is no choice of a check’s person, even if other clients may choose', async () => {
      const { api, drawnFrom } = deployed({ clientMayChoose: true, challenges: all });
      const { clientSecret } = await api.created();
      expect(await drawnFrom({ except: ['GLOW', 'PEEK'] }, clientSecret)).toEqual(['GUESS', 'PEEK', 'STARE']);
    });
  });

  it('is noted in the log line of the start that left it out', async () => {
    const { api, drawnFrom } = deployed({ challenges: all });
    await drawnFrom({ except: ['PEEK', 'JUMP'] });
    await drawnFrom({ except: ['GUESS', 'GLOW', 'PEEK'] });
    expect(api.lines.map(({ excepted }) => excepted)).toEqual([undefined, 'GLOW GUESS']);
  });

  it('is one of at most 20 names of 1 to 80 characters', async () => {
    const { api } = deployed();
    expect((await api.start({ except: [] })).status).toBe(201);
    const most = Array.from({ length: 20 }, (_, index) => String(index).padStart(80, 'X'));
    expect((await api.start({ except: most })).status).toBe(201);
    for (const except of [[...most, 'Y'], ['X'.repeat(81)], [''], [7], [null], 'STARE', {}, null])
      await expectProblem(await api.start({ except }), 'malformed');
  });
});
