import { runInNewContext } from 'node:vm';
import { pageRouterCode } from './page-router';

interface EdgeRequest {
  readonly uri: string;
  readonly method: string;
}

/** Runs the function like CloudFront: with nothing but its own text. */
const handler = runInNewContext(`${pageRouterCode}; handler`) as (event: {
  readonly request: EdgeRequest;
}) => EdgeRequest;

function routed(uri: string): string {
  return handler({ request: { uri, method: 'GET' } }).uri;
}

describe('the page router', () => {
  it('maps every page to the one HTML file', () => {
    for (const page of ['/', '/callback', '/admin', '/admin/attempts/0b6f', '/admin/', '/v1.2/page'])
      expect(routed(page)).withContext(page).toBe('/index.html');
  });

  it('leaves files unchanged, so that missing ones are 404', () => {
    for (const file of ['/main-ABCD1234.js', '/detector/tfjs-backend-wasm.wasm', '/favicon.ico', '/.env'])
      expect(routed(file)).withContext(file).toBe(file);
  });

  it('keeps the rest of the request', () => {
    expect(handler({ request: { uri: '/admin', method: 'HEAD' } }).method).toBe('HEAD');
  });
});
