import { contentTypeOf } from './content-type';

describe('the content type of a portal file', () => {
  it('names what browsers run and show, text with its encoding', () => {
    expect(['index.html', 'a/main-1.js', 'worker.mjs', 'x.css'].map(contentTypeOf)).toEqual([
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
      'text/javascript; charset=utf-8',
      'text/css; charset=utf-8',
    ]);
    expect(['detector.wasm', 'site.webmanifest', 'mark.svg', 'favicon.ICO', 'de.json'].map(contentTypeOf)).toEqual([
      'application/wasm',
      'application/manifest+json',
      'image/svg+xml',
      'image/x-icon',
      'application/json',
    ]);
  });

  it('is bytes where the ending is unknown or missing', () => {
    expect(['weights.bin', 'LICENSE', 'html', 'a.nothing'].map(contentTypeOf)).toEqual(
      new Array<string>(4).fill('application/octet-stream'),
    );
  });
});
