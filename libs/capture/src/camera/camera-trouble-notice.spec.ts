import { deviceSystem } from './camera-trouble-notice';

const agents = {
  iPhone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1',
  Mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  Android:
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  Windows: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

describe('the system of a device', () => {
  it('is told by the user agent', () => {
    const system = (userAgent: string) => deviceSystem({ userAgent, maxTouchPoints: 0 });
    expect(Object.values(agents).map(system)).toEqual(['ios', 'other', 'android', 'other']);
  });

  it('is iOS for an iPad, which calls itself a Mac', () => {
    expect(deviceSystem({ userAgent: agents.Mac, maxTouchPoints: 5 })).toBe('ios');
  });

  it('is not iOS for a Windows device with a touch screen', () => {
    expect(deviceSystem({ userAgent: agents.Windows, maxTouchPoints: 10 })).toBe('other');
  });
});
