import { clockError, roughly } from './device-clock';

const noon = Date.UTC(2026, 5, 1, 12);

function serverSaying(headers: Record<string, string>): typeof fetch {
  return async () => new Response(null, { headers });
}

describe('the error of a device’s clock', () => {
  const date = new Date(noon).toUTCString();

  for (const [ms, wrongBy] of [
    [0, undefined],
    [119_000, undefined],
    [-119_000, undefined],
    [7_200_000, 7_200_000],
    [-180_000, -180_000],
  ] as const)
    it(`is ${wrongBy ?? 'none'} where it shows ${ms} ms more than the server`, async () => {
      expect(await clockError(serverSaying({ date }), () => noon + ms)).toBe(wrongBy);
    });

  it('counts what a cache on the way adds to its age', async () => {
    expect(await clockError(serverSaying({ date, age: '3600' }), () => noon + 3_600_000)).toBeUndefined();
  });

  it('is not known where the server is silent, or says nothing', async () => {
    expect(await clockError(serverSaying({}), () => noon)).toBeUndefined();
    expect(await clockError(serverSaying({ date: 'yesterday' }), () => noon)).toBeUndefined();
    expect(
      await clockError(
        () => Promise.reject(new TypeError('no network')),
        () => noon,
      ),
    ).toBeUndefined();
  });

  it('is told in its largest unit', () => {
    expect(roughly(-180_000, 'en')).toBe('3 minutes');
    expect(roughly(7_200_000, 'en')).toBe('2 hours');
    expect(roughly(86_400_000, 'de')).toBe('1 Tag');
  });
});
