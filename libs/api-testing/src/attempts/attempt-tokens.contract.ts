import type { AttemptTokens } from '@liveness/use-cases';
import { base64url } from 'jose';

/** The contract of every issuer of attempt tokens. `create` returns one whose clock is `now`, epoch milliseconds. */
export function describeAttemptTokens(name: string, create: (now: () => number) => AttemptTokens): void {
  describe(`${name} as attempt tokens`, () => {
    const start = Date.UTC(2026, 2, 1, 12);
    const claims = { attemptId: 'an-attempt', subject: 'auth0|somebody ünusual' };
    let now: number;
    let tokens: AttemptTokens;

    beforeEach(() => {
      now = start;
      tokens = create(() => now);
    });

    it('contain the attempt and the subject', async () => {
      expect(await tokens.verify(await tokens.issue(claims, start + 60_000))).toEqual(claims);
    });

    it('are valid until they expire, and not a moment longer', async () => {
      const token = await tokens.issue(claims, start + 60_000);
      now = start + 59_000;
      expect(await tokens.verify(token)).toEqual(claims);
      now = start + 60_000;
      expect(await tokens.verify(token)).toBeUndefined();
    });

    it('are the same for the same claims, so that a repeated response need not be stored', async () => {
      expect(await tokens.issue(claims, start + 60_000)).toBe(await tokens.issue(claims, start + 60_000));
      expect(await tokens.issue(claims, start + 61_000)).not.toBe(await tokens.issue(claims, start + 60_000));
    });

    it('name different attempts', async () => {
      const other = await tokens.issue({ ...claims, attemptId: 'another' }, start + 60_000);
      expect((await tokens.verify(other))?.attemptId).toBe('another');
    });

    it('are invalid when they were changed', async () => {
      const token = await tokens.issue(claims, start + 60_000);
      for (const index of [0, Math.floor(token.length / 2), token.length - 5]) {
        const changed = `${token.slice(0, index)}${token[index] === 'A' ? 'B' : 'A'}${token.slice(index + 1)}`;
        expect(await tokens.verify(changed))
          .withContext(`character ${index}`)
          .toBeUndefined();
      }
      expect(await tokens.verify(token.slice(0, -1))).toBeUndefined();
    });

    for (const [what, token] of Object.entries(strangers)) {
      it(`reject ${what}`, async () => {
        expect(await tokens.verify(token)).toBeUndefined();
      });
    }
  });
}

const claimed = part({ aud: 'liveness-attempt', sub: 'somebody', attempt: 'an-attempt', exp: 4_000_000_000 });

const strangers: Readonly<Record<string, string>> = {
  nothing: '',
  'a word': 'token',
  'dots alone': '..',
  'an unsigned token': `${part({ alg: 'none', typ: 'liveness-attempt+jwt' })}.${claimed}.`,
  'a token without a key': `${part({ alg: 'HS256', typ: 'liveness-attempt+jwt' })}.${claimed}.c2lnbmF0dXJl`,
  'a token of an unknown key': `${part({ alg: 'HS256', kid: 'unknown', typ: 'liveness-attempt+jwt' })}.${claimed}.c2lnbmF0dXJl`,
  'a token whose header is a number': `${base64url.encode('42')}.${claimed}.c2lnbmF0dXJl`,
  'a megabyte of letters': 'a'.repeat(1_000_000),
};

function part(content: object): string {
  return base64url.encode(JSON.stringify(content));
}
