import { listedVersion, readListedVersion } from './listed-version';

describe('listedVersion', () => {
  const check = { id: 'a-check', client: 'shop', reference: 'customer-7' };

  it('is the plain number when there are no signals and no check', () => {
    expect(listedVersion(3)).toBe(3);
    expect(readListedVersion(3)).toEqual({ thresholdsVersion: 3 });
  });

  it('contains the signals when there are any', () => {
    expect(readListedVersion(listedVersion(3, { signals: [{ code: 'virtual-camera', values: {} }] }))).toEqual({
      thresholdsVersion: 3,
      signals: ['virtual-camera'],
    });
  });

  it('contains the check, and whether it is a test', () => {
    expect(readListedVersion(listedVersion(3, { check }))).toEqual({ thresholdsVersion: 3, check });
    expect(readListedVersion(listedVersion(0, { check: { ...check, test: { outcome: 'failed' } } }))).toEqual({
      thresholdsVersion: 0,
      check,
      test: true,
    });
  });

  it('contains that it could not be judged', () => {
    expect(readListedVersion(listedVersion(3, { unjudged: true }))).toEqual({ thresholdsVersion: 3, unjudged: true });
    expect(readListedVersion(listedVersion(0, { unjudged: true, check }))).toEqual({
      thresholdsVersion: 0,
      check,
      unjudged: true,
    });
  });

  it('is read as version 0, the preset, when an item has none', () =>
    expect(readListedVersion(undefined)).toEqual({ thresholdsVersion: 0 }));
});
