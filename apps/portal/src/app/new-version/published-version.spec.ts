import { publishedVersion, versionOf } from './published-version';

const page = (script: string) =>
  `<!doctype html><head><script src="polyfills-A1.js" type="module"></script></head><script type="module" src="${script}"></script>`;

describe('the version of the portal’s page', () => {
  it('is that of the scripts it starts with, whatever their order, so that a deployment changes it', () => {
    expect(versionOf(page('main-B2.js'))).toBe('main-B2.js polyfills-A1.js');
    expect(versionOf(page('main-C3.js'))).not.toBe(versionOf(page('main-B2.js')));
  });

  it('is the same for the page as served and as the browser writes it', () => {
    const parsed = new DOMParser().parseFromString(page('main-B2.js'), 'text/html');
    expect(versionOf(parsed.documentElement.outerHTML)).toBe(versionOf(page('main-B2.js')));
  });

  it('is the same with scripts that a browser’s extension has added', () => {
    for (const address of ['chrome-extension://abc/page.js', 'https://other.example/a.js', '//other.example/a.js'])
      expect(versionOf(`${page('main-B2.js')}<script src="${address}"></script>`)).toBe('main-B2.js polyfills-A1.js');
  });

  it('is unknown for a page without scripts, such as a network’s own sign-in page', () => {
    expect(versionOf('<!doctype html><p>Welcome to our wireless network')).toBeUndefined();
  });

  it('is asked of the server, not of a cache', async () => {
    const request = jasmine.createSpy<typeof fetch>('fetch').and.resolveTo(new Response(page('main-B2.js')));
    expect(await publishedVersion('https://portal.example/', request)).toBe('main-B2.js polyfills-A1.js');
    expect(request.calls.mostRecent().args).toEqual([
      'https://portal.example/',
      jasmine.objectContaining({ cache: 'no-store' }),
    ]);
  });

  it('is unknown while the server is out of reach or has no page', async () => {
    const offline = () => Promise.reject(new TypeError('offline'));
    expect(await publishedVersion('https://portal.example/', offline)).toBeUndefined();
    const broken = () => Promise.resolve(new Response(page('main-B2.js'), { status: 503 }));
    expect(await publishedVersion('https://portal.example/', broken)).toBeUndefined();
  });
});
