/**
 * What the portal's pages may do. Scripts come from the origin alone; the face detector needs WebAssembly; components
 * insert their styles as elements, hence `unsafe-inline` for styles.
 * @param connectOrigins other origins that the page calls: those of another identity provider
 * @param frameAncestors origins whose pages may show these pages in a frame
 */
export function portalSecurityHeaders(
  connectOrigins: readonly string[],
  frameAncestors: readonly string[] = [],
): Readonly<Record<string, string>> {
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
      ['frame-ancestors', ...(frameAncestors.length > 0 ? frameAncestors : ["'none'"])].join(' '),
    ].join('; '),
    'permissions-policy': 'camera=(self), microphone=(), geolocation=(), display-capture=(), payment=(), usb=()',
  };
}
