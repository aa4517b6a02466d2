import { RepeatKeys } from './repeat-keys';

describe('the keys of repeated requests', () => {
  const path = '/attempts/a/reviews';
  const review = { label: 'genuine' };

  it('are the same for the same request after a lost response, or an error of the server', () => {
    const keys = new RepeatKeys();
    const key = keys.of(path, review);
    for (const failure of [{ code: 'unreachable' }, { code: 'unavailable', status: 503 }] as const) {
      keys.answered(path, review, { ok: false, failure });
      expect(keys.of(path, { ...review })).toBe(key);
    }
  });

  it('are new once the request was accepted or refused', () => {
    const keys = new RepeatKeys();
    const first = keys.of(path, review);
    keys.answered(path, review, { ok: true, value: {} });
    const second = keys.of(path, review);
    keys.answered(path, review, { ok: false, failure: { code: 'attempt-erased', status: 409 } });
    expect(new Set([first, second, keys.of(path, review)]).size).toBe(3);
  });

  it('differ for different requests', () => {
    const keys = new RepeatKeys();
    const of = [keys.of(path, review), keys.of(path, { label: 'attack-mask' }), keys.of('/attempts/b/reviews', review)];
    expect(new Set(of).size).toBe(3);
  });
});
