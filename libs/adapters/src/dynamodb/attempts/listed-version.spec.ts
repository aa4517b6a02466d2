import { listedVersion, readListedVersion } from './listed-version';

describe('the version that lists show', () => {
  it('is the bare number where there are no signals, as it always was', () => {
    expect(listedVersion(3)).toBe(3);
    expect(readListedVersion(3)).toEqual({ thresholdsVersion: 3 });
  });

  it('carries the signals where there are any', () => {
    expect(readListedVersion(listedVersion(3, [{ code: 'virtual-camera', values: {} }]))).toEqual({
      thresholdsVersion: 3,
      signals: ['virtual-camera'],
    });
  });

  it('is that of a preset where none was written yet', () =>
    expect(readListedVersion(undefined)).toEqual({ thresholdsVersion: 0 }));
});
