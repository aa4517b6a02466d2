import { PortalConfig } from '../public/portal-config';
import { StartAttemptRequest } from './start-attempt';

describe('what a client announces', () => {
  const accepts = (request: unknown) => StartAttemptRequest.safeParse(request).success;

  it('is an image between 240 × 180 and 4096 a side, in whole pixels', () => {
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

  it('never reaches the prototype of what is made of it', () => {
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

describe("the portal's configuration", () => {
  it('needs no more than an issuer, a client, the challenges and how long things are kept', () => {
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
