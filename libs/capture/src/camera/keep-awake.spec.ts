import { settled } from '@liveness/ui/testing/settled';
import { keepAwake } from './keep-awake';

/** A browser whose answer to the request is given by a spec. */
function browser(answer: () => Promise<WakeLockSentinel>) {
  const request = jasmine.createSpy('request').and.callFake(answer);
  return { request, navigator: { wakeLock: { request } } as unknown as Navigator };
}

function lock(release = async (): Promise<void> => undefined) {
  const spy = jasmine.createSpy('release').and.callFake(release);
  return { spy, sentinel: { release: spy } as unknown as WakeLockSentinel };
}

describe('the screen', () => {
  it('is left on until that is taken back', async () => {
    const { spy, sentinel } = lock();
    const { request, navigator } = browser(async () => sentinel);
    const letSleep = keepAwake(navigator);
    await settled();
    expect(request).toHaveBeenCalledOnceWith('screen');
    expect(spy).not.toHaveBeenCalled();
    letSleep();
    await settled();
    expect(spy).toHaveBeenCalledTimes(1);
  });

  it('may go dark, too, where the browser answers only after that was taken back', async () => {
    const { spy, sentinel } = lock();
    const asked = Promise.withResolvers<WakeLockSentinel>();
    keepAwake(browser(() => asked.promise).navigator)();
    asked.resolve(sentinel);
    await settled();
    expect(spy).toHaveBeenCalledTimes(1);
  });

  it('goes dark in a browser that cannot, does not want to or fails, without an error', async () => {
    const unhandled = jasmine.createSpy('unhandled');
    window.addEventListener('unhandledrejection', unhandled);
    const rejects = async () => Promise.reject(new DOMException('battery', 'NotAllowedError'));
    const throws = () => {
      throw new DOMException('policy', 'NotAllowedError');
    };
    const { sentinel } = lock(rejects);
    for (const navigator of [
      undefined,
      {} as Navigator,
      browser(rejects).navigator,
      browser(throws).navigator,
      browser(async () => sentinel).navigator,
    ]) {
      keepAwake(navigator)();
    }
    await new Promise((resolve) => setTimeout(resolve));
    window.removeEventListener('unhandledrejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
