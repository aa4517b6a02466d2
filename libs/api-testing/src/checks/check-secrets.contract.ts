import type { CheckSecrets } from '@liveness/use-cases';

/** The contract of every issuer of client secrets. `create` returns one whose clock is `now`, epoch milliseconds. */
export function describeCheckSecrets(name: string, create: (now: () => number) => CheckSecrets): void {
  describe(`${name} as client secrets`, () => {
    const start = Date.UTC(2026, 2, 1, 12);
    const claims = { checkId: 'a-check', origins: ['https://shop.example'] };
    let now: number;
    let secrets: CheckSecrets;

    beforeEach(() => {
      now = start;
      secrets = create(() => now);
    });

    it('contain the check, and its origins if it has any', async () => {
      expect(await secrets.verify(await secrets.issue(claims, start + 60_000))).toEqual(claims);
      const anywhere = await secrets.issue({ checkId: 'another' }, start + 60_000);
      expect(await secrets.verify(anywhere)).toEqual({ checkId: 'another' });
    });

    it('contain the device, if it is not the first one', async () => {
      const first = await secrets.issue(claims, start + 60_000);
      const second = await secrets.issue({ ...claims, device: 1 }, start + 60_000);
      expect(second).not.toBe(first);
      expect(await secrets.verify(second)).toEqual({ ...claims, device: 1 });
      expect(await secrets.verify(first)).toEqual(claims);
    });

    it('are the same for the same check and time, so that a repeated request gets the same response', async () => {
      expect(await secrets.issue(claims, start + 60_000)).toBe(await secrets.issue(claims, start + 60_000));
    });

    it('are valid until they expire, and not a moment longer', async () => {
      const secret = await secrets.issue(claims, start + 60_000);
      now = start + 59_000;
      expect(await secrets.verify(secret)).toEqual(claims);
      now = start + 60_000;
      expect(await secrets.verify(secret)).toBeUndefined();
    });

    it('are invalid when they were changed', async () => {
      const secret = await secrets.issue(claims, start + 60_000);
      for (const index of [0, Math.floor(secret.length / 2), secret.length - 5]) {
        const changed = `${secret.slice(0, index)}${secret[index] === 'A' ? 'B' : 'A'}${secret.slice(index + 1)}`;
        expect(await secrets.verify(changed))
          .withContext(`character ${index}`)
          .toBeUndefined();
      }
    });

    for (const stranger of ['', 'token', '..', 'a'.repeat(1_000_000), `${btoa('42')}.${btoa('{}')}.c2ln`])
      it(`reject ${stranger.slice(0, 20) || 'nothing'}`, async () => {
        expect(await secrets.verify(stranger)).toBeUndefined();
      });
  });
}
