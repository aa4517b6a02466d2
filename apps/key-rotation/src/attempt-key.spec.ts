import { attemptKey, AttemptKey } from './attempt-key';

describe('attempt key', () => {
  const make = () => AttemptKey.parse(JSON.parse(attemptKey.next(undefined, 0)));

  it('is 256 random bits with a name', () => {
    const { kid, key } = make();
    expect(Buffer.from(key, 'base64url').length).toBe(32);
    expect(kid).toMatch(/^[\w-]{11}$/);
  });

  it('does not depend on the previous one', () => {
    const last = make();
    const next = AttemptKey.parse(JSON.parse(attemptKey.next(JSON.stringify(last), 0)));
    expect(next.key).not.toBe(last.key);
    expect(next.kid).not.toBe(last.kid);
  });

  it('passes its proof', () => {
    expect(() => attemptKey.prove(attemptKey.next(undefined, 0), 0)).not.toThrow();
  });

  it('is rejected when it is short or malformed, without being quoted in the error', () => {
    for (const value of ['not json: topsecret', '{"kid":"a","key":"topsecret"}', '{"key":"topsecret"}', 'null']) {
      expect(() => attemptKey.prove(value, 0))
        .withContext(value)
        .toThrowMatching((error: Error) => !/topsecret/.test(error.message + String(error.cause)));
    }
  });
});
