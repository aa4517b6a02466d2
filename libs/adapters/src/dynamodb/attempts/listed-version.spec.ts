import { listedVersion, readListedVersion } from './listed-version';

describe('listedVersion', () => {
  it('is the plain number when there are no signals', () => {
    expect(listedVersion(3)).toBe(3);
    expect(readListedVersion(3)).toEqual({ thresholdsVersion: 3 });
  });

  it('contains the signals when there are any', () => {
    expect(readListedVersion(listedVersion(3, [{ code: 'virtual-camera', values: {} }]))).toEqual({
      thresholdsVersion: 3,
      signals: ['virtual-camera'],
    });
  });

  it('is read as version 0, the preset, when an item has none', () =>
    expect(readListedVersion(undefined)).toEqual({ thresholdsVersion: 0 }));
});
