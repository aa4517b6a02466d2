import { PortalConfig } from '../public/portal-config';
import { StartAttemptRequest } from './start-attempt';

describe('StartAttemptRequest', () => {
  const accepts = (request: unknown) => StartAttemptRequest.safeParse(request).success;

  it('accepts images from 240 × 180 to 4096 × 4096, in whole pixels', () => {
    for (const [imageWidth, imageHeight] of [
      [240, 180],
      [640, 480],
      [480, 640],
      [4096, 4096],
    ])
      expect(accepts({ imageWidth, imageHeight })).toBeTrue();
    for (const [imageWidth, imageHeight] of [
      [239, 180],
      [240, 179],
      [4097, 480],
      [640, 4097],
      [640.5, 480],
      [0, 0],
      [-640, 480],
      [NaN, 480],
      [Infinity, 480],
    ]) {
      expect(accepts({ imageWidth, imageHeight })).withContext(`${imageWidth} × ${imageHeight}`).toBeFalse();
    }
  });

  it('does not let `__proto__` in metadata change any prototype', () => {
    const request = StartAttemptRequest.parse(
      JSON.parse(
        '{"imageWidth":640,"imageHeight":480,"metadata":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}',
      ),
    );
    expect(Object.hasOwn(request, '__proto__')).toBeFalse();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((request.metadata as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('PortalConfig', () => {
  it('requires only the issuer, the client, the challenges and the retention', () => {
    const config = PortalConfig.parse({
      auth: { issuer: 'https://issuer.example', clientId: 'portal' },
      challenges: ['NOSE'],
      clientMayChoose: false,
      retentionDays: 30,
    });
    expect(config.apiBase).toBe('/api');
    expect(config.capture.framesPerSecond).toBeGreaterThan(0);
  });
});
