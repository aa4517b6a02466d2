/**
 * What the portal's pages may do. Scripts come from the origin alone, and WebAssembly is compiled for the face detector;
 * styles of components are inserted as elements, hence `unsafe-inline` for styles.
 * @param connectTo further origins that the pages call: the identity provider's
 */
export function contentSecurityPolicy(connectTo: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...connectTo].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
