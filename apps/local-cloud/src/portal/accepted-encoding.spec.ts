import { acceptedEncoding } from './accepted-encoding';

describe('acceptedEncoding', () => {
  const cases: [string | undefined, string][] = [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['BR ; q=0.1', 'br'],
    ['identity', 'identity'],
    ['broken', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ];
  for (const [header, encoding] of cases) {
    it(`takes ${encoding} of ${JSON.stringify(header)}`, () => {
      expect(acceptedEncoding(header)).toBe(encoding as ReturnType<typeof acceptedEncoding>);
    });
  }
});
