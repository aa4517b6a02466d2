/**
 * What the portal's pages may do. Scripts come from the origin alone; WebAssembly is compiled for the face detector; styles of components
 * are inserted as elements, hence `unsafe-inline` for styles.
 * @param connectOrigins further origins that the page talks to: those of an identity provider elsewhere
 */
export function portalSecurityHeaders(connectOrigins: readonly string[]): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      ["connect-src 'self'", ...connectOrigins].join(' '),
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
    'permissions-policy': 'camera=(self), microphone=(), geolocation=(), display-capture=(), payment=(), usb=()',
  };
}
