import { checkOfCode, digestOfCode, newHandOffCode } from './hand-off-code';

describe('the code of a hand-off', () => {
  const id = '3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23';

  it('leads to its check, is new each time, and fits into an address', () => {
    const codes = Array.from({ length: 50 }, () => newHandOffCode(id));
    expect(new Set(codes).size).toBe(50);
    for (const code of codes) {
      expect(code).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(checkOfCode(code)).toBe(id);
    }
  });

  it('is told apart from any other text', () => {
    const code = newHandOffCode(id);
    for (const text of ['', 'x', code.slice(1), `${code}A`, `${code.slice(0, 42)}=`, `${code.slice(0, 42)}/`, id])
      expect(checkOfCode(text)).withContext(text).toBeUndefined();
  });

  it('is stored as a digest that does not contain it', async () => {
    const code = newHandOffCode(id);
    expect(await digestOfCode(code)).toMatch(/^[0-9a-f]{64}$/);
    expect(await digestOfCode(code)).toBe(await digestOfCode(code));
    expect(await digestOfCode(newHandOffCode(id))).not.toBe(await digestOfCode(code));
  });
});
