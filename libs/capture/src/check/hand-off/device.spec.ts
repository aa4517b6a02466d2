import { isHandheld, mayHaveCamera } from './device';

const userAgents = {
  iPhone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1',
  Mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  Android: 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  Firefox: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
  Windows:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  inApp:
    'Mozilla/5.0 (Linux; Android 14; SM-A146U; wv) AppleWebKit/537.36 Version/4.0 Chrome/122.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/453.0.0.40.107;]',
};

describe('the device', () => {
  it('is held in the hand or not, also a tablet that calls itself a Mac, and a computer with a touch screen', () => {
    for (const [name, maxTouchPoints, handheld] of [
      ['iPhone', 5, true],
      ['Android', 5, true],
      ['Firefox', 5, true],
      ['inApp', 5, true],
      ['Mac', 5, true],
      ['Mac', 0, false],
      ['Windows', 0, false],
      ['Windows', 10, false],
    ] as const)
      expect(isHandheld({ userAgent: userAgents[name], maxTouchPoints }))
        .withContext(name)
        .toBe(handheld);
  });

  it('has no camera if the browser gives none to pages, or lists none', async () => {
    const getUserMedia = () => Promise.reject(new Error('not called'));
    const lists = (...kinds: string[]) => ({
      getUserMedia,
      enumerateDevices: async () => kinds.map((kind) => ({ kind, deviceId: '', label: '' }) as MediaDeviceInfo),
    });
    expect(await mayHaveCamera(undefined)).toBeFalse();
    expect(await mayHaveCamera({})).toBeFalse();
    expect(await mayHaveCamera(lists())).toBeFalse();
    expect(await mayHaveCamera(lists('audioinput', 'audiooutput'))).toBeFalse();
    expect(await mayHaveCamera(lists('audioinput', 'videoinput'))).toBeTrue();
  });

  it('is asked for its camera where the list says nothing', async () => {
    const getUserMedia = () => Promise.reject(new Error('not called'));
    expect(await mayHaveCamera({ getUserMedia })).toBeTrue();
    const enumerateDevices = () => Promise.reject(new Error('not allowed'));
    expect(await mayHaveCamera({ getUserMedia, enumerateDevices })).toBeTrue();
  });
});
