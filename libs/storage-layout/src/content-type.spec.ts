import { contentTypeOf } from './content-type';

describe('contentTypeOf', () => {
  it('returns the media type of everything that browsers run or show, with the encoding of text', () => {
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

  it('returns application/octet-stream when the extension is unknown or missing', () => {
    expect(['weights.bin', 'LICENSE', 'html', 'a.nothing'].map(contentTypeOf)).toEqual(
      new Array<string>(4).fill('application/octet-stream'),
    );
  });
});
